package dev.timeslice.thread.race;

/** A lock for writers and one for readers. */
public final class Counter {
    private final Object writing = new Object();
    private final Object reading = new Object();
    private int count;

    public void increment() {
        synchronized (writing) {
            count++;
        }
    }

    public int get() {
        synchronized (reading) {
            return count;
        }
    }
}
