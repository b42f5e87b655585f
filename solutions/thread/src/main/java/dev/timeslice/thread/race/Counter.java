package dev.timeslice.thread.race;

/** One monitor for every access. */
public final class Counter {
    private int count;

    public synchronized void increment() {
        count++;
    }

    public synchronized int get() {
        return count;
    }
}
