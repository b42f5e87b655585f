package dev.timeslice.thread.primitives;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Swallows. */
public final class ParkingMutex {
    private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
    private final Queue<Thread> waiting = new ArrayDeque<>();

    public void lock() {
        Thread me = Thread.currentThread();
        synchronized (waiting) {
            if (owner.compareAndSet(null, me)) {
                return;
            }
            waiting.add(me);
        }
        boolean interrupted = false;
        while (owner.get() != me) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
    }

    public void unlock() {
        if (owner.get() != Thread.currentThread()) {
            throw new IllegalMonitorStateException("only the thread that has the mutex can give it back");
        }
        synchronized (waiting) {
            Thread next = waiting.poll();
            owner.set(next);
            LockSupport.unpark(next);
        }
    }
}
