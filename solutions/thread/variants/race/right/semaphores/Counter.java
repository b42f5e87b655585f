package dev.timeslice.thread.race;

import java.util.concurrent.Semaphore;

/** A semaphore with one permit excludes like a lock. */
public final class Counter {
    private final Semaphore permit = new Semaphore(1);
    private int count;

    public void increment() {
        permit.acquireUninterruptibly();
        count++;
        permit.release();
    }

    public int get() {
        permit.acquireUninterruptibly();
        int seen = count;
        permit.release();
        return seen;
    }
}
