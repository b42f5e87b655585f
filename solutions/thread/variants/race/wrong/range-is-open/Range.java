package dev.timeslice.thread.race;

/** Open. */
public final class Range {
    public int low;
    int high;

    public Range(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException("the low end " + low + " is above the high end " + high);
        }
        this.low = low;
        this.high = high;
    }

    public synchronized boolean setLow(int wanted) {
        if (wanted > high) {
            return false;
        }
        low = wanted;
        return true;
    }

    public synchronized boolean setHigh(int wanted) {
        if (wanted < low) {
            return false;
        }
        high = wanted;
        return true;
    }

    public synchronized void shift(int distance) {
        low += distance;
        high += distance;
    }

    public synchronized int width() {
        return high - low;
    }
}
