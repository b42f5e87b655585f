package dev.timeslice.thread.race;

import dev.timeslice.model.NotImplemented;

/**
 * Two numbers of which the low one is never above the high one. Any number of threads may use one range at the same time, and
 * each sees the two as they were at one moment.
 */
public final class Range {

    /**
     * @param low at most {@code high}
     * @throws IllegalArgumentException if {@code low} is above {@code high}; the message holds both
     */
    public Range(int low, int high) {
        throw new NotImplemented("Range.Range");
    }

    /**
     * Sets the low end.
     *
     * @return whether it was set; it is not, and nothing changes, if {@code low} is above the high end
     */
    public boolean setLow(int low) {
        throw new NotImplemented("Range.setLow");
    }

    /**
     * Sets the high end.
     *
     * @return whether it was set; it is not, and nothing changes, if {@code high} is below the low end
     */
    public boolean setHigh(int high) {
        throw new NotImplemented("Range.setHigh");
    }

    /** Moves both ends by the same distance, up if it is positive, down if it is negative. */
    public void shift(int distance) {
        throw new NotImplemented("Range.shift");
    }

    /** The high end minus the low end. */
    public int width() {
        throw new NotImplemented("Range.width");
    }
}
