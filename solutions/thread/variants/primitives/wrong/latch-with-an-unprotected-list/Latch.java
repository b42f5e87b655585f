package dev.timeslice.thread.primitives;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Unprotected. */
public final class Latch {
    private final List<Thread> waiting = new ArrayList<>();
    private volatile boolean open;

    public void await() throws InterruptedException {
        waiting.add(Thread.currentThread());
        while (!open) {
            LockSupport.park();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    public void open() {
        open = true;
        waiting.forEach(LockSupport::unpark);
    }
}
