package dev.timeslice.thread.primitives;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Forgets. */
public final class ParkingMutex {
    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private final List<Thread> waiting = new ArrayList<>();

    public void lock() {
        Thread me = Thread.currentThread();
        if (owner.compareAndSet(null, me)) {
            return;
        }
        synchronized (waiting) {
            waiting.add(me);
        }
        boolean interrupted = false;
        while (!owner.compareAndSet(null, me)) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        synchronized (waiting) {
            waiting.remove(me);
        }
        if (interrupted) {
            me.interrupt();
        }
    }

    public void unlock() {
        if (owner.get() != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
        owner.set(null);
        Thread next;
        synchronized (waiting) {
            next = waiting.isEmpty() ? null : waiting.remove(0);
        }
        LockSupport.unpark(next);
    }
}
