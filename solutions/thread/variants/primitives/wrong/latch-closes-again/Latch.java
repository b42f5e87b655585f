package dev.timeslice.thread.primitives;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Closes again. */
public final class Latch {
    private final List<Thread> waiting = new ArrayList<>();

    public void await() throws InterruptedException {
        Thread me = Thread.currentThread();
        synchronized (waiting) {
            waiting.add(me);
        }
        while (waits(me)) {
            LockSupport.park();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private boolean waits(Thread me) {
        synchronized (waiting) {
            return waiting.contains(me);
        }
    }

    public void open() {
        synchronized (waiting) {
            waiting.forEach(LockSupport::unpark);
            waiting.clear();
        }
    }
}
