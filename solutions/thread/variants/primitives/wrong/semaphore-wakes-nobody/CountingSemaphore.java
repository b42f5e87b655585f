package dev.timeslice.thread.primitives;

import java.util.ArrayDeque;
import java.util.Queue;

/** Wakes nobody. */
public final class CountingSemaphore {
    private final Queue<Ticket> waiting = new ArrayDeque<>();
    private int permits;

    private static final class Ticket {
        private boolean granted;
    }

    public CountingSemaphore(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException("expected at least 0 permits, found " + permits);
        }
        this.permits = permits;
    }

    public synchronized void acquire() throws InterruptedException {
        if (permits > 0) {
            permits--;
            return;
        }
        Ticket mine = new Ticket();
        waiting.add(mine);
        try {
            while (!mine.granted) {
                wait();
            }
        } catch (InterruptedException e) {
            if (mine.granted) {
                release();
            } else {
                waiting.remove(mine);
            }
            throw e;
        }
    }

    public synchronized boolean tryAcquire() {
        if (permits == 0) {
            return false;
        }
        permits--;
        return true;
    }

    public synchronized void release() {
        Ticket next = waiting.poll();
        if (next == null) {
            permits++;
        } else {
            next.granted = true;
        }
    }

    public synchronized int availablePermits() {
        return permits;
    }
}
