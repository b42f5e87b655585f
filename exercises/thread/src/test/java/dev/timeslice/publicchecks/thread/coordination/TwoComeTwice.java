package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.ReusableBarrier;

/** Two threads come twice each to a barrier for two: the fast one may be back before the slow one has woken. */
public final class TwoComeTwice implements Scenario {
    private final ReusableBarrier barrier = new ReusableBarrier(2);

    @Override
    public void threads(Cast cast) {
        cast.thread("A", this::comeTwice);
        cast.thread("B", this::comeTwice);
    }

    private void comeTwice() throws InterruptedException {
        int first = barrier.await();
        int second = barrier.await();
        if (first != 0 || second != 1) {
            throw CheckFailure.failed(
                    Message.of(
                            "Two threads come twice each to a barrier for two: for each of them the rounds are 0 and 1.",
                            "스레드 두 개를 위한 배리어에 스레드 두 개가 두 번씩 옵니다. 각 스레드의 라운드는 0과 1이어야 합니다."),
                    "await() returned: " + first + ", then " + second);
        }
    }
}
