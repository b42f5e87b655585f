package dev.timeslice.thread.primitives;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** If. */
public final class Latch {
    private final List<Thread> waiting = new ArrayList<>();
    private volatile boolean open;

    public void await() throws InterruptedException {
        synchronized (waiting) {
            if (!open) {
                waiting.add(Thread.currentThread());
            }
        }
        if (!open) {
            LockSupport.park();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    public void open() {
        synchronized (waiting) {
            open = true;
            waiting.forEach(LockSupport::unpark);
            waiting.clear();
        }
    }
}
