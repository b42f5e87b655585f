package dev.timeslice.thread.primitives;

/** Counts the signals under a monitor of its own: who sees a new one goes on. Wakes more than it must, which Mesa allows. */
public final class MutexCondition {
    private final Mutex mutex;
    private final Object monitor = new Object();
    private long signals;

    public MutexCondition(Mutex mutex) {
        this.mutex = mutex;
    }

    public void await() throws InterruptedException {
        demandMutex();
        long seen;
        synchronized (monitor) {
            seen = signals;
        }
        mutex.unlock();
        try {
            synchronized (monitor) {
                while (signals == seen) {
                    monitor.wait();
                }
            }
        } finally {
            mutex.lock();
        }
    }

    public void signal() {
        signalAll();
    }

    public void signalAll() {
        demandMutex();
        synchronized (monitor) {
            signals++;
            monitor.notifyAll();
        }
    }

    private void demandMutex() {
        if (!mutex.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("without the mutex");
        }
    }
}
