package dev.timeslice.thread.primitives;

import java.util.concurrent.atomic.AtomicReference;

/** Spins. */
public final class ParkingMutex {
    private final AtomicReference<Thread> owner = new AtomicReference<>();

    public void lock() {
        while (!owner.compareAndSet(null, Thread.currentThread())) {
            owner.get();
        }
    }

    public void unlock() {
        if (!owner.compareAndSet(Thread.currentThread(), null)) {
            throw new IllegalMonitorStateException();
        }
    }
}
