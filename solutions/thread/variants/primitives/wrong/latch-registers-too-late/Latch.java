package dev.timeslice.thread.primitives;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Too late. */
public final class Latch {
    private final List<Thread> waiting = new ArrayList<>();
    private volatile boolean open;

    public void await() throws InterruptedException {
        while (!open) {
            synchronized (waiting) {
                waiting.add(Thread.currentThread());
            }
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
