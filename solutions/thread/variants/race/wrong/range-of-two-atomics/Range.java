package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicInteger;

/** Two atomics. */
public final class Range {
    private final AtomicInteger low;
    private final AtomicInteger high;

    public Range(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException(low + " > " + high);
        }
        this.low = new AtomicInteger(low);
        this.high = new AtomicInteger(high);
    }

    public boolean setLow(int wanted) {
        if (wanted > high.get()) {
            return false;
        }
        low.set(wanted);
        return true;
    }

    public boolean setHigh(int wanted) {
        if (wanted < low.get()) {
            return false;
        }
        high.set(wanted);
        return true;
    }

    public void shift(int distance) {
        low.addAndGet(distance);
        high.addAndGet(distance);
    }

    public int width() {
        return high.get() - low.get();
    }
}
