package dev.timeslice.thread.race;

/** Counts by two. */
public final class Counter {
    private int count;

    public synchronized void increment() {
        count += 2;
    }

    public synchronized int get() {
        return count;
    }
}
