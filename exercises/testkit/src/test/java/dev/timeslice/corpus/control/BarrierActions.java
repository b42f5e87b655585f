package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Actor;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Barriers of the JDK whose action takes several steps: nobody comes, leaves or gives up in between. */
public final class BarrierActions {
    private BarrierActions() {}

    /** Four threads that meet in pairs. */
    public static final class Pairs implements Scenario {
        private final AtomicInteger meetings = new AtomicInteger();
        private final CyclicBarrier pair = new CyclicBarrier(2, () -> meetings.set(meetings.get() + 1));

        @Override
        public void threads(Cast cast) {
            for (int i = 1; i <= 4; i++) {
                cast.thread("guest-" + i, pair::await);
            }
        }

        @Override
        public void afterwards() {
            Demand.that(meetings.get() == 2, VerdictKind.BROKEN_INVARIANT, "Four guests meet twice.");
        }
    }

    /** Two threads of which one waits with a limit and may be interrupted. */
    public static final class Impatient implements Scenario {
        private final AtomicInteger steps = new AtomicInteger();
        private final CyclicBarrier pair = new CyclicBarrier(2, () -> {
            steps.incrementAndGet();
            steps.incrementAndGet();
        });

        @Override
        public void threads(Cast cast) {
            Actor impatient = cast.thread("impatient", () -> {
                try {
                    pair.await(1, TimeUnit.SECONDS);
                    demandSteps(2);
                } catch (TimeoutException | InterruptedException | BrokenBarrierException e) {
                    demandSteps(0);
                }
            });
            cast.thread("patient", () -> {
                try {
                    pair.await();
                    demandSteps(2);
                } catch (BrokenBarrierException e) {
                    demandSteps(0);
                }
            });
            cast.thread("boss", impatient::interrupt);
        }

        private void demandSteps(int expected) {
            Demand.that(
                    steps.get() == expected,
                    VerdictKind.BROKEN_INVARIANT,
                    "Either both have met and the action is over, or neither and it has not begun.");
        }
    }
}
