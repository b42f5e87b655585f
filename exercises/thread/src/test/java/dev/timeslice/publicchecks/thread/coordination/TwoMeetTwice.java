package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.ReusableBarrier;

/** Two threads write, meet, and read what the other one wrote, twice; after each reading they meet too. */
@Explored(raceFree = true)
public final class TwoMeetTwice implements Scenario {
    private static final int TIMES = 2;

    private final ReusableBarrier barrier = new ReusableBarrier(2);
    private int first;
    private int second;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> {
            for (int time = 1; time <= TIMES; time++) {
                first = time;
                meet(2 * time - 2);
                compare(time, second);
                meet(2 * time - 1);
            }
        });
        cast.thread("B", () -> {
            for (int time = 1; time <= TIMES; time++) {
                second = time;
                meet(2 * time - 2);
                compare(time, first);
                meet(2 * time - 1);
            }
        });
    }

    private void meet(int round) throws InterruptedException {
        int returned = barrier.await();
        if (returned != round) {
            throw CheckFailure.failed(
                    Message.of(
                                    "await() must return the number of its round, counted from 0: here %d.",
                                    "await()는 0부터 센 라운드 번호를 돌려주어야 합니다. 여기서는 %d입니다.")
                            .with(round),
                    "await() returned: " + returned);
        }
    }

    private static void compare(int expected, int seen) {
        if (seen != expected) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "Who goes on from the barrier must see what the other one wrote before it came: nobody may go on before both have come.",
                            "배리어를 지난 스레드에게는 상대가 도착하기 전에 쓴 값이 보여야 합니다. 둘 다 도착하기 전에는 아무도 지나가면 안 됩니다."),
                    "expected: " + expected + ", seen: " + seen);
        }
    }
}
