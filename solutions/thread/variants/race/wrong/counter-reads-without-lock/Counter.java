package dev.timeslice.thread.race;

/** Reads without the lock. */
public final class Counter {
    private int count;

    public synchronized void increment() {
        count++;
    }

    public int get() {
        return count;
    }
}
