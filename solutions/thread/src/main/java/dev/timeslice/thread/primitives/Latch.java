package dev.timeslice.thread.primitives;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The threads that wait are a linked stack, which is exchanged for {@link #OPEN} when the latch opens. */
public final class Latch {
    private static final Waiter OPEN = new Waiter(null, null);

    private final AtomicReference<@Nullable Waiter> waiters = new AtomicReference<>();

    private static final class Waiter {
        private final @Nullable Thread thread;
        private final @Nullable Waiter next;

        Waiter(@Nullable Thread thread, @Nullable Waiter next) {
            this.thread = thread;
            this.next = next;
        }
    }

    public void await() throws InterruptedException {
        Waiter seen;
        do {
            seen = waiters.get();
            if (seen == OPEN) {
                return;
            }
        } while (!waiters.compareAndSet(seen, new Waiter(Thread.currentThread(), seen)));
        while (waiters.get() != OPEN) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    public void open() {
        for (Waiter each = waiters.getAndSet(OPEN); each != null; each = each.next) {
            LockSupport.unpark(each.thread);
        }
    }
}
