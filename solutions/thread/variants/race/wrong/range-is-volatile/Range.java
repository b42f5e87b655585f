package dev.timeslice.thread.race;

/** Volatile. */
public final class Range {
    private volatile int low;
    private volatile int high;

    public Range(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException("the low end " + low + " is above the high end " + high);
        }
        this.low = low;
        this.high = high;
    }

    public boolean setLow(int wanted) {
        if (wanted > high) {
            return false;
        }
        low = wanted;
        return true;
    }

    public boolean setHigh(int wanted) {
        if (wanted < low) {
            return false;
        }
        high = wanted;
        return true;
    }

    public void shift(int distance) {
        low += distance;
        high += distance;
    }

    public int width() {
        return high - low;
    }
}
