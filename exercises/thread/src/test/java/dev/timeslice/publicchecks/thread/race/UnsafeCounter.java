package dev.timeslice.publicchecks.thread.race;

/** Right for one thread. With two, an increment can be lost. */
public final class UnsafeCounter {
    private int count;

    public void increment() {
        count = count + 1;
    }

    public int get() {
        return count;
    }
}
