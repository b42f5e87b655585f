package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicReference;

/** Tries once. */
public final class Range {
    private final AtomicReference<Ends> ends = new AtomicReference<>();

    private record Ends(int low, int high) {}

    public Range(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException(low + " > " + high);
        }
        ends.set(new Ends(low, high));
    }

    public boolean setLow(int low) {
        Ends seen = ends.get();
        return !(low > seen.high()) && ends.compareAndSet(seen, new Ends(low, seen.high()));
    }

    public boolean setHigh(int high) {
        Ends seen = ends.get();
        return !(high < seen.low()) && ends.compareAndSet(seen, new Ends(seen.low(), high));
    }

    public void shift(int distance) {
        Ends seen;
        do {
            seen = ends.get();
        } while (!ends.compareAndSet(seen, new Ends(seen.low() + distance, seen.high() + distance)));
    }

    public int width() {
        Ends seen = ends.get();
        return seen.high() - seen.low();
    }
}
