package dev.timeslice.publicchecks.thread.race;

/** Right for one thread. With two, the ends can cross over. */
public final class UnsafeRange {
    private int low;
    private int high;

    public UnsafeRange(int low, int high) {
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

    public int low() {
        return low;
    }

    public int high() {
        return high;
    }
}
