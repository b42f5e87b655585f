package dev.timeslice.thread.race;

/** A lock for each call. */
public final class Counter {
    private int count;

    public void increment() {
        synchronized (new Object()) {
            count++;
        }
    }

    public int get() {
        synchronized (new Object()) {
            return count;
        }
    }
}
