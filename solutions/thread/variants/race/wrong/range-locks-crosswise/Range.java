package dev.timeslice.thread.race;

/** Locks crosswise. */
public final class Range {
    private final Object lowLock = new Object();
    private final Object highLock = new Object();
    private int low;
    private int high;

    public Range(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException(low + " > " + high);
        }
        this.low = low;
        this.high = high;
    }

    public boolean setLow(int wanted) {
        synchronized (lowLock) {
            synchronized (highLock) {
                if (wanted > high) {
                    return false;
                }
                low = wanted;
                return true;
            }
        }
    }

    public boolean setHigh(int wanted) {
        synchronized (highLock) {
            synchronized (lowLock) {
                if (wanted < low) {
                    return false;
                }
                high = wanted;
                return true;
            }
        }
    }

    public void shift(int distance) {
        synchronized (lowLock) {
            synchronized (highLock) {
                low += distance;
                high += distance;
            }
        }
    }

    public int width() {
        synchronized (lowLock) {
            synchronized (highLock) {
                return high - low;
            }
        }
    }
}
