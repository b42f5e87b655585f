package dev.timeslice.thread.race;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/** An explicit lock around whatever is done with the two ends. */
public final class Range {
    private final ReentrantLock lock = new ReentrantLock();
    private int low;
    private int high;

    public Range(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException(low + " is above " + high);
        }
        this.low = low;
        this.high = high;
    }

    public boolean setLow(int wanted) {
        return locked(() -> wanted > high ? 0 : set(wanted, high)) == 1;
    }

    public boolean setHigh(int wanted) {
        return locked(() -> wanted < low ? 0 : set(low, wanted)) == 1;
    }

    public void shift(int distance) {
        locked(() -> set(low + distance, high + distance));
    }

    public int width() {
        return locked(() -> high - low);
    }

    private int set(int newLow, int newHigh) {
        low = newLow;
        high = newHigh;
        return 1;
    }

    private int locked(IntSupplier work) {
        lock.lock();
        try {
            return work.getAsInt();
        } finally {
            lock.unlock();
        }
    }
}
