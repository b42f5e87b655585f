package dev.timeslice.thread.primitives;

import java.util.LinkedList;
import java.util.List;

/** Everybody sleeps until all who came before are gone and a permit is there. */
public final class CountingSemaphore {
    private final List<Object> line = new LinkedList<>();
    private int permits;

    public CountingSemaphore(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException("fewer than no permits: " + permits);
        }
        this.permits = permits;
    }

    public synchronized void acquire() throws InterruptedException {
        Object me = new Object();
        line.add(me);
        try {
            while (line.get(0) != me || permits == 0) {
                wait();
            }
            permits--;
        } finally {
            line.remove(me);
            notifyAll();
        }
    }

    public synchronized boolean tryAcquire() {
        if (permits == 0 || !line.isEmpty()) {
            return false;
        }
        permits--;
        return true;
    }

    public synchronized void release() {
        permits++;
        notifyAll();
    }

    public synchronized int availablePermits() {
        return Math.max(0, permits - line.size());
    }
}
