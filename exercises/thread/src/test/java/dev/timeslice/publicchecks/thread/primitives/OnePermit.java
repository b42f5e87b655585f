package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.primitives.CountingSemaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A and B acquire the only permit and give it back, and C tries: never have two of them a permit. */
@Explored
public final class OnePermit implements Scenario {
    private final CountingSemaphore semaphore = new CountingSemaphore(1);
    private final AtomicInteger inside = new AtomicInteger();

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> {
            semaphore.acquire();
            use();
        });
        cast.thread("B", () -> {
            semaphore.acquire();
            use();
        });
        cast.thread("C", () -> {
            if (semaphore.tryAcquire()) {
                use();
            }
        });
    }

    private void use() {
        if (inside.incrementAndGet() > 1) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of("There is one permit, and two threads have taken one.", "허가는 하나뿐인데 두 스레드가 가져갔습니다."),
                    "");
        }
        inside.decrementAndGet();
        semaphore.release();
    }

    @Override
    public void afterwards() {
        if (semaphore.availablePermits() != 1) {
            throw CheckFailure.failed(
                    Message.of(
                            "Every permit was given back, so there must be one again.",
                            "허가를 모두 돌려주었으므로 다시 하나가 있어야 합니다."),
                    "permits: " + semaphore.availablePermits());
        }
    }
}
