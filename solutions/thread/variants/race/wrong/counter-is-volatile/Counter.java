package dev.timeslice.thread.race;

/** Volatile. */
public final class Counter {
    private volatile int count;

    public void increment() {
        count++;
    }

    public int get() {
        return count;
    }
}
