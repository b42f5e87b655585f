package dev.timeslice.model.trace;

/**
 * A stretch of time in which one task ran on one core without a break.
 *
 * <p>Two slices of the same task that touch on the same core are one: a quantum that ends with nobody else waiting is not
 * seen here.
 *
 * @param core from 0
 * @param task by name
 * @param from its first tick
 * @param to the tick after its last, more than {@code from}
 */
public record Slice(int core, String task, long from, long to) {

    public Slice {
        if (to <= from) {
            throw new IllegalArgumentException("a slice ends after it starts, found " + from + " to " + to);
        }
    }

    public long ticks() {
        return to - from;
    }
}
