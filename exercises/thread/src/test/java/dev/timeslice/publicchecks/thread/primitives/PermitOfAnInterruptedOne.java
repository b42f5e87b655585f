package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Actor;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.primitives.CountingSemaphore;

/** A and B wait, C gives one permit, and A is interrupted. A passes the permit on if it got it: B must have one. */
@Explored(raceFree = true)
public final class PermitOfAnInterruptedOne implements Scenario {
    private final CountingSemaphore semaphore = new CountingSemaphore(0);

    @Override
    public void threads(Cast cast) {
        Actor first = cast.thread("A", () -> {
            try {
                semaphore.acquire();
            } catch (InterruptedException e) {
                return;
            }
            semaphore.release();
        });
        cast.thread("B", semaphore::acquire);
        cast.thread("C", semaphore::release);
        cast.thread("boss", first::interrupt);
    }

    @Override
    public void afterwards() {
        if (semaphore.availablePermits() != 0) {
            throw CheckFailure.failed(
                    Message.of(
                            "One permit was given, and B took it: none is left.",
                            "허가 하나를 주었고 B가 가져갔으므로 남은 것이 없어야 합니다."),
                    "permits: " + semaphore.availablePermits());
        }
    }
}
