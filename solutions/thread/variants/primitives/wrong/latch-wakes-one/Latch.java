package dev.timeslice.thread.primitives;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Wakes one. */
public final class Latch {
    private final List<Thread> waiting = new ArrayList<>();
    private volatile boolean open;

    public void await() throws InterruptedException {
        synchronized (waiting) {
            if (!open) {
                waiting.add(Thread.currentThread());
            }
        }
        while (!open) {
            LockSupport.park();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    public void open() {
        synchronized (waiting) {
            open = true;
            if (!waiting.isEmpty()) {
                LockSupport.unpark(waiting.get(0));
            }
            waiting.clear();
        }
    }
}
