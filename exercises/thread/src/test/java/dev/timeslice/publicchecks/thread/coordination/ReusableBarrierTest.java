package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.coordination.ReusableBarrier;

class ReusableBarrierTest {

    @Check("barrier-waits-for-all")
    void nobodyGoesOnBeforeAllHaveCome(CheckContext context) {
        try (Crew crew = Crew.assemble()) {
            Message all = Message.of(
                    "A barrier for three threads: two that come must sleep; the third lets all of them go on, and await() returns 0 to each.",
                    "스레드 세 개를 위한 배리어입니다. 먼저 온 둘은 잠들어야 하고, 셋째가 오면 셋 모두 진행하며 await()는 모두에게 0을 돌려주어야 합니다.");
            ReusableBarrier barrier = new ReusableBarrier(3);
            Member<Integer> first = crew.<Integer>call("first", barrier::await).awaitBlocked(all);
            Member<Integer> second =
                    crew.<Integer>call("second", barrier::await).awaitBlocked(all);
            first.awaitBlocked(all);
            Member<Integer> third = crew.call("third", barrier::await);
            String found = third.result(all) + ", " + first.result(all) + ", " + second.result(all);
            if (!"0, 0, 0".equals(found)) {
                throw CheckFailure.failed(
                        Message.of(
                                "A barrier for three threads: the third one came and all three went on, as they must. They were in the first round, whose number is 0, so await() must return 0 to each of them.",
                                "스레드 세 개를 위한 배리어입니다. 셋째가 오자 셋 모두 올바르게 진행했습니다. 이것은 첫 라운드이고 그 번호는 0이므로, await()는 셋 모두에게 0을 돌려주어야 합니다."),
                        "await() returned to third, first, second: " + found + "\nexpected 0, 0, 0");
            }
        }
        Schedules.explore(context, ThreeMeet.class);
    }

    @Check("parties-are-validated")
    void aRoundOfNobodyIsRefusedByName() {
        for (int parties : new int[] {0, -1, Integer.MIN_VALUE}) {
            Message refused = Message.of(
                            "new ReusableBarrier(%d) must throw an IllegalArgumentException whose message holds the value.",
                            "new ReusableBarrier(%d)은(는) 메시지에 그 값이 담긴 IllegalArgumentException을 던져야 합니다.")
                    .with(parties);
            try {
                new ReusableBarrier(parties);
            } catch (IllegalArgumentException e) {
                if (String.valueOf(e.getMessage()).contains(String.valueOf(parties))) {
                    continue;
                }
                throw CheckFailure.failed(refused, "IllegalArgumentException: " + e.getMessage());
            }
            throw CheckFailure.failed(refused, "nothing thrown");
        }
        try (Crew crew = Crew.assemble()) {
            ReusableBarrier alone = new ReusableBarrier(1);
            crew.call("only", () -> alone.await() + " " + alone.await() + " " + alone.await())
                    .returns(
                            "0 1 2",
                            Message.of(
                                    "At a barrier for one thread nobody waits: three calls of await() return 0, 1 and 2.",
                                    "스레드 하나를 위한 배리어에서는 아무도 기다리지 않습니다. await()를 세 번 부르면 0, 1, 2를 돌려줍니다."));
        }
    }
}
