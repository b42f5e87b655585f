package dev.timeslice.hiddenchecks.thread.coordination;

import dev.timeslice.publicchecks.thread.coordination.FourMeetByTwos;
import dev.timeslice.publicchecks.thread.coordination.InterruptAtTheBarrier;
import dev.timeslice.publicchecks.thread.coordination.TwoComeTwice;
import dev.timeslice.publicchecks.thread.coordination.TwoMeetTwice;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.testkit.threads.Stress;
import dev.timeslice.thread.coordination.ReusableBarrier;
import org.junit.jupiter.api.Tag;

/** Round after round, with threads that are fast, late or interrupted. */
class ReusableBarrierTest {
    private static final int INSTANCES = 1008;

    @Check("barrier-is-used-again")
    void theNextRoundBeginsFromNothing(CheckContext context) {
        Message again = Message.of(
                "A barrier for two threads: in every round the first one must sleep and the second one lets both go on. The rounds are 0, 1, 2.",
                "스레드 두 개를 위한 배리어입니다. 라운드마다 먼저 온 스레드는 잠들고, 둘째가 오면 둘 다 진행합니다. 라운드는 0, 1, 2입니다.");
        try (Crew crew = Crew.assemble()) {
            ReusableBarrier barrier = new ReusableBarrier(2);
            for (int round = 0; round < 3; round++) {
                Member<Integer> first =
                        crew.<Integer>call("first-" + round, barrier::await).awaitBlocked(again);
                crew.call("second-" + round, barrier::await).returns(round, again);
                first.returns(round, again);
            }
        }
        Schedules.explore(context, TwoComeTwice.class);
        Schedules.explore(context, FourMeetByTwos.class);
    }

    @Check("what-was-written-is-seen")
    void noScheduleLetsAThreadGoOnTooEarly(CheckContext context) {
        Schedules.explore(context, TwoMeetTwice.class);
    }

    @Check("rounds-on-several-cores")
    @Tag("multicore")
    void noCoreLetsAThreadGoOnTooEarly(CheckContext context) {
        Stress.of(Steps::new)
                .thread("walker-1", (steps, noise) -> steps.walk(0, noise::between))
                .thread("walker-2", (steps, noise) -> steps.walk(1, noise::between))
                .thread("walker-3", (steps, noise) -> steps.walk(2, noise::between))
                .run(context.seed(), INSTANCES, Steps::violation);
    }

    @Check("interrupted-one-has-not-come")
    void whoIsInterruptedIsNotCounted() {
        try (Crew crew = Crew.assemble()) {
            Message missing = Message.of(
                    "A barrier for two threads: A sleeps and is interrupted, and must leave with an InterruptedException. Then B must sleep, for A has not come; C lets B go on, in round 0.",
                    "스레드 두 개를 위한 배리어입니다. 잠들어 있던 A가 인터럽트를 받으면 InterruptedException으로 떠나야 합니다. A는 오지 않은 것이므로 그다음 온 B는 잠들어야 하고, C가 오면 B와 C가 라운드 0으로 진행합니다.");
            ReusableBarrier barrier = new ReusableBarrier(2);
            Member<Integer> quitter = crew.<Integer>call("A", barrier::await).awaitBlocked(missing);
            quitter.interrupt();
            quitter.awaitException(InterruptedException.class, missing);
            Member<Integer> next = crew.<Integer>call("B", barrier::await).awaitBlocked(missing);
            crew.call("C", barrier::await).returns(0, missing);
            next.returns(0, missing);
        }
    }

    @Check("interrupt-after-the-last")
    void anInterruptChangesNothingOnceAllHaveCome(CheckContext context) {
        Schedules.explore(context, InterruptAtTheBarrier.class);
    }
}
