package dev.timeslice.hiddenchecks.process.faultdomains;

import dev.timeslice.model.process.RestartDecision;
import dev.timeslice.model.process.RestartDecision.Finished;
import dev.timeslice.model.process.RestartDecision.GiveUp;
import dev.timeslice.model.process.RestartDecision.Restart;
import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.model.process.Termination;
import dev.timeslice.model.process.Termination.Exited;
import dev.timeslice.model.process.Termination.Signaled;
import dev.timeslice.process.faultdomains.RestartPolicy;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.process.RestartStory;
import java.util.Random;

class RestartPolicyTest {

    private static RestartStory story(RestartLimits limits) {
        RestartPolicy policy = new RestartPolicy(limits);
        return RestartStory.about(limits, RestartStory.policy(policy::started, policy::ended));
    }

    @Check("signals-are-failures")
    void aChildThatASignalEndsHasFailed() {
        story(new RestartLimits(3, 1_000, 10, 80))
                .starts(0)
                .ends(5, new Signaled(9, false), new Restart(10))
                .starts(15)
                .ends(20, new Signaled(11, true), new Restart(20))
                .starts(40)
                .ends(41, new Exited(255), new Restart(40));
    }

    @Check("delay-has-a-limit")
    void noDelayIsLongerThanTheLongest() {
        story(new RestartLimits(9, 1_000_000, 30, 100))
                .starts(0)
                .ends(1, new Exited(1), new Restart(30))
                .starts(31)
                .ends(32, new Exited(1), new Restart(60))
                .starts(92)
                .ends(93, new Exited(1), new Restart(100))
                .starts(193)
                .ends(194, new Exited(1), new Restart(100));
        long longest = Long.MAX_VALUE - 1;
        RestartStory story = story(new RestartLimits(100, Long.MAX_VALUE, longest / 3, longest));
        story.starts(0)
                .ends(0, new Exited(1), new Restart(longest / 3))
                .starts(0)
                .ends(0, new Exited(1), new Restart(longest / 3 * 2))
                .starts(0)
                .ends(0, new Exited(1), new Restart(longest));
    }

    @Check("window-slides")
    void onlyRestartsWithinTheWindowCount() {
        story(new RestartLimits(2, 1_000, 10, 10))
                .starts(0)
                .ends(100, new Exited(1), new Restart(10))
                .starts(110)
                .ends(500, new Exited(1), new Restart(10))
                .starts(510)
                // The restart of 100 is exactly a window old, and counts no more; those of 500 and 1100 do.
                .ends(1_100, new Exited(1), new Restart(10))
                .starts(1_110)
                .ends(1_499, new Exited(1), new GiveUp());
        // All of many restarts are remembered.
        RestartLimits ten = new RestartLimits(10, 1_000, 10, 10);
        RestartStory story = story(ten);
        for (long now = 0; now < 200; now += 20) {
            story.starts(now).ends(now + 10, new Exited(1), new Restart(10));
        }
        story.starts(200).ends(210, new Exited(1), new GiveUp());
    }

    @Check("healthy-run-begins-anew")
    void afterALongRunTheDelayIsShortAgain() {
        story(new RestartLimits(5, 1_000, 10, 500))
                .starts(0)
                .ends(1, new Exited(1), new Restart(10))
                .starts(11)
                .ends(12, new Exited(1), new Restart(20))
                .starts(32)
                // One millisecond less than the window is not yet healthy.
                .ends(1_031, new Exited(1), new Restart(40))
                .starts(1_071)
                .ends(2_071, new Exited(1), new Restart(10))
                .starts(2_081)
                .ends(2_082, new Exited(1), new Restart(20));
    }

    @Check("no-restart-at-all")
    void withoutRestartsTheFirstFailureIsTheLast() {
        story(new RestartLimits(0, 1_000, 10, 10)).starts(0).ends(5, new Exited(1), new GiveUp());
    }

    @Check("what-is-over-is-over")
    void callsThatCannotBeAreRefused() {
        RestartLimits limits = new RestartLimits(1, 1_000, 10, 10);
        story(limits)
                .refusesEnd(0, new Exited(1))
                .starts(0)
                .refusesStart(1)
                .ends(2, new Exited(1), new Restart(10))
                .refusesEnd(3, new Exited(1))
                .starts(12)
                .ends(13, new Exited(1), new GiveUp())
                .refusesStart(14)
                .refusesEnd(14, new Exited(1));
        story(limits)
                .starts(0)
                .ends(1, new Exited(0), new Finished())
                .refusesStart(2)
                .refusesEnd(3, new Exited(0))
                .refusesEnd(4, new Exited(1));
        // What is refused has not happened: the second run began at 11, and was healthy.
        story(new RestartLimits(1, 1_000, 10, 80))
                .refusesEnd(0, new Exited(1))
                .starts(0)
                .ends(1, new Exited(1), new Restart(10))
                .refusesEnd(2, new Exited(1))
                .starts(11)
                .refusesStart(500)
                .ends(1_011, new Exited(1), new Restart(10));
    }

    @Check("any-history")
    void everyHistoryIsDecidedAsByTheReference(CheckContext context) {
        Random random = context.random("histories");
        for (int length = 1; length <= 16; length++) {
            for (int i = 0; i < 100; i++) {
                // Two children at a time, as a supervisor has them: they have nothing to do with each other.
                Life first = new Life(limits(random), random);
                Life second = new Life(limits(random), random);
                for (int run = 0; run < length; run++) {
                    first.runOnce();
                    second.runOnce();
                }
            }
        }
    }

    private static RestartLimits limits(Random random) {
        int restarts = random.nextInt(4) == 0 ? 4 + random.nextInt(8) : random.nextInt(4);
        long within = 20L + random.nextInt(60);
        return new RestartLimits(
                restarts, random.nextBoolean() ? within : 10 * within, 1 + random.nextInt(5), 6 + random.nextInt(40));
    }

    /** A child that starts and ends at times that are drawn, until it is over. */
    private static final class Life {
        private final RestartLimits limits;
        private final Random random;
        private final RestartStory story;
        private final Expected expected;
        private long now;
        private boolean over;

        Life(RestartLimits limits, Random random) {
            this.limits = limits;
            this.random = random;
            story = story(limits);
            expected = new Expected(limits);
            now = random.nextInt(1_000);
        }

        void runOnce() {
            if (over) {
                return;
            }
            story.starts(now);
            long startedAt = now;
            // Near the window's length, where mistakes by one show.
            now += random.nextInt(3) == 0 ? limits.withinMillis() - 1 + random.nextInt(3) : random.nextInt(20);
            Termination how = random.nextInt(8) == 0
                    ? new Exited(0)
                    : random.nextBoolean()
                            ? new Exited(1 + random.nextInt(255))
                            : new Signaled(1 + random.nextInt(64), false);
            RestartDecision decision = expected.decide(how, startedAt, now);
            story.ends(now, how, decision);
            if (decision instanceof Restart restart) {
                now += restart.delayMillis();
            } else {
                over = true;
            }
        }
    }

    /** The rule in its plainest form: all restarts are remembered, and counted anew each time. */
    private static final class Expected {
        private final RestartLimits limits;
        private final java.util.List<Long> restarts = new java.util.ArrayList<>();
        private int row;

        Expected(RestartLimits limits) {
            this.limits = limits;
        }

        RestartDecision decide(Termination how, long startedAt, long now) {
            if (how.equals(new Exited(0))) {
                return new Finished();
            }
            long counted = restarts.stream()
                    .filter(then -> now - then < limits.withinMillis())
                    .count();
            if (counted >= limits.restarts()) {
                return new GiveUp();
            }
            row = now - startedAt >= limits.withinMillis() ? 1 : row + 1;
            restarts.add(now);
            return new Restart(
                    Math.min(limits.longestDelayMillis(), limits.firstDelayMillis() << Math.min(20, row - 1)));
        }
    }
}
