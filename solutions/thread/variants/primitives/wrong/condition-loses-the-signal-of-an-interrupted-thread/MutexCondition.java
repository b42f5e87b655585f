package dev.timeslice.thread.primitives;

import java.util.ArrayDeque;
import java.util.Queue;

/** Keeps the signal. */
public final class MutexCondition {
    private final Mutex mutex;
    private final Queue<Sleeper> sleepers = new ArrayDeque<>();

    private static final class Sleeper {
        private boolean signalled;

        synchronized void sleep() throws InterruptedException {
            while (!signalled) {
                wait();
            }
        }

        synchronized void wake() {
            signalled = true;
            notify();
        }
    }

    public MutexCondition(Mutex mutex) {
        this.mutex = mutex;
    }

    public void await() throws InterruptedException {
        demandMutex();
        Sleeper me = new Sleeper();
        sleepers.add(me);
        mutex.unlock();
        try {
            me.sleep();
            mutex.lock();
        } catch (InterruptedException e) {
            mutex.lock();
            sleepers.remove(me);
            throw e;
        }
    }

    public void signal() {
        demandMutex();
        Sleeper next = sleepers.poll();
        if (next != null) {
            next.wake();
        }
    }

    public void signalAll() {
        demandMutex();
        sleepers.forEach(Sleeper::wake);
        sleepers.clear();
    }

    private void demandMutex() {
        if (!mutex.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("the thread has to hold the mutex");
        }
    }
}
