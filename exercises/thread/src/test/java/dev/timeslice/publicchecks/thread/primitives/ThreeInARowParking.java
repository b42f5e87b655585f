package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.primitives.ParkingMutex;

/** Three threads take the mutex and give it back: each of them gets it. */
@Explored(raceFree = true)
public final class ThreeInARowParking implements Scenario {
    private final ParkingMutex mutex = new ParkingMutex();
    private int sum;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", this::visit);
        cast.thread("B", this::visit);
        cast.thread("C", this::visit);
    }

    private void visit() {
        mutex.lock();
        sum = sum + 1;
        mutex.unlock();
    }

    @Override
    public void afterwards() {
        if (sum != 3) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of("Three threads had the mutex, so the sum must be 3.", "세 스레드가 뮤텍스를 가졌으므로 합은 3이어야 합니다."),
                    "sum: " + sum);
        }
    }
}
