package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.primitives.CountingSemaphore;

/** A and B wait for a permit each, and C gives two. */
@Explored(raceFree = true)
public final class TwoPermitsForTwo implements Scenario {
    private final CountingSemaphore semaphore = new CountingSemaphore(0);

    @Override
    public void threads(Cast cast) {
        cast.thread("A", semaphore::acquire);
        cast.thread("B", semaphore::acquire);
        cast.thread("C", () -> {
            semaphore.release();
            semaphore.release();
        });
    }

    @Override
    public void afterwards() {
        if (semaphore.availablePermits() != 0) {
            throw CheckFailure.failed(
                    Message.of(
                            "Two permits were given and two taken: none is left.",
                            "허가 두 개를 주고 두 개를 가져갔으므로 남은 것이 없어야 합니다."),
                    "permits: " + semaphore.availablePermits());
        }
    }
}
