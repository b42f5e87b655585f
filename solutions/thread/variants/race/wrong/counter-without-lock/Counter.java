package dev.timeslice.thread.race;

/** No lock. */
public final class Counter {
    private int count;

    public void increment() {
        count++;
    }

    public int get() {
        return count;
    }
}
