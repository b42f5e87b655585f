package dev.timeslice.thread.race;

/** Two locked steps. */
public final class Counter {
    private int count;

    public void increment() {
        int next = get() + 1;
        set(next);
    }

    private synchronized void set(int value) {
        count = value;
    }

    public synchronized int get() {
        return count;
    }
}
