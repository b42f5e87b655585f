package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Actor;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.primitives.CountingSemaphore;

/** While A waits for a permit, B gives one and tries to take it back. */
@Explored(raceFree = true)
public final class NobodyOvertakes implements Scenario {
    private final CountingSemaphore semaphore = new CountingSemaphore(0);

    @Override
    public void threads(Cast cast) {
        Actor first = cast.thread("A", semaphore::acquire);
        cast.thread("B", () -> {
            boolean waits = first.isWaiting();
            semaphore.release();
            if (semaphore.tryAcquire()) {
                if (waits) {
                    throw CheckFailure.failed(Message.of(
                            "A was waiting when B released a permit, and B's tryAcquire() took it away again.",
                            "B가 허가를 줄 때 A가 기다리고 있었는데, B의 tryAcquire()가 그 허가를 다시 가져갔습니다."));
                }
                semaphore.release();
            }
        });
    }
}
