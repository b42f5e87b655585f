package dev.timeslice.thread.primitives;

import org.jspecify.annotations.Nullable;

/** The owner is a field under the mutex's own monitor, and each unlock wakes one who waits there. */
public final class Mutex {
    private @Nullable Thread owner;

    public synchronized void lock() {
        boolean interrupted = false;
        refuseOwner();
        while (owner != null) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        owner = Thread.currentThread();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized void lockInterruptibly() throws InterruptedException {
        refuseOwner();
        while (owner != null) {
            wait();
        }
        owner = Thread.currentThread();
    }

    public synchronized boolean tryLock() {
        if (owner != null) {
            return false;
        }
        owner = Thread.currentThread();
        return true;
    }

    public synchronized void unlock() {
        if (!isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("only the thread that has the mutex can give it back");
        }
        owner = null;
        notify();
    }

    public synchronized boolean isHeldByCurrentThread() {
        return owner == Thread.currentThread();
    }

    private void refuseOwner() {
        if (isHeldByCurrentThread()) {
            throw new IllegalStateException("the thread would wait for itself");
        }
    }
}
