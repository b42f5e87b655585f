package dev.timeslice.thread.primitives;

/** Wakes all, of whom one finds it free. */
public final class Mutex {
    private final Object monitor = new Object();
    private Thread owner;

    public void lock() {
        boolean interrupted = false;
        synchronized (monitor) {
            demandOther();
            while (!take()) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public void lockInterruptibly() throws InterruptedException {
        synchronized (monitor) {
            demandOther();
            while (!take()) {
                monitor.wait();
            }
        }
    }

    public boolean tryLock() {
        synchronized (monitor) {
            return take();
        }
    }

    public void unlock() {
        synchronized (monitor) {
            if (owner != Thread.currentThread()) {
                throw new IllegalMonitorStateException("not the owner");
            }
            owner = null;
            monitor.notifyAll();
        }
    }

    public boolean isHeldByCurrentThread() {
        synchronized (monitor) {
            return owner == Thread.currentThread();
        }
    }

    private boolean take() {
        boolean free = owner == null;
        if (free) {
            owner = Thread.currentThread();
        }
        return free;
    }

    private void demandOther() {
        if (owner == Thread.currentThread()) {
            throw new IllegalStateException("the mutex is not reentrant");
        }
    }
}
