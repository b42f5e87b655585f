package dev.timeslice.thread.race;

import java.util.concurrent.Semaphore;

/** The two ends in an array that only the holder of the permit touches. */
public final class Range {
    private final Semaphore permit = new Semaphore(1);
    private final int[] ends;

    public Range(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException("from " + low + " to " + high);
        }
        ends = new int[] {low, high};
    }

    public boolean setLow(int low) {
        permit.acquireUninterruptibly();
        boolean fits = low <= ends[1];
        if (fits) {
            ends[0] = low;
        }
        permit.release();
        return fits;
    }

    public boolean setHigh(int high) {
        permit.acquireUninterruptibly();
        boolean fits = high >= ends[0];
        if (fits) {
            ends[1] = high;
        }
        permit.release();
        return fits;
    }

    public void shift(int distance) {
        permit.acquireUninterruptibly();
        ends[0] += distance;
        ends[1] += distance;
        permit.release();
    }

    public int width() {
        permit.acquireUninterruptibly();
        int width = ends[1] - ends[0];
        permit.release();
        return width;
    }
}
