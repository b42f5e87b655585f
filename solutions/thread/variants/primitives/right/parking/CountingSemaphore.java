package dev.timeslice.thread.primitives;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** A queue of parked threads under a short monitor. */
public final class CountingSemaphore {
    private final Deque<Waiter> queue = new ArrayDeque<>();
    private int free;

    private static final class Waiter {
        private final Thread thread = Thread.currentThread();
        private volatile boolean served;
    }

    public CountingSemaphore(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException("permits: " + permits);
        }
        free = permits;
    }

    public void acquire() throws InterruptedException {
        Waiter me = new Waiter();
        synchronized (queue) {
            if (free > 0) {
                free--;
                return;
            }
            queue.addLast(me);
        }
        while (!me.served) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                leave(me);
                throw new InterruptedException();
            }
        }
    }

    private void leave(Waiter me) {
        synchronized (queue) {
            if (!queue.remove(me)) {
                release();
            }
        }
    }

    public boolean tryAcquire() {
        synchronized (queue) {
            boolean taken = free > 0;
            free -= taken ? 1 : 0;
            return taken;
        }
    }

    public void release() {
        synchronized (queue) {
            Waiter next = queue.pollFirst();
            if (next == null) {
                free++;
                return;
            }
            next.served = true;
            LockSupport.unpark(next.thread);
        }
    }

    public int availablePermits() {
        synchronized (queue) {
            return free;
        }
    }
}
