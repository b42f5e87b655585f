package dev.timeslice.testkit.schedules.control;

import java.util.Set;

/**
 * Two accesses of one variable by two threads, at least one of them a write, that nothing orders.
 *
 * @param earlier the access that came first in the execution in which this was seen
 * @param later the other one
 */
public record Race(Access earlier, Access later) {

    /**
     * One access.
     *
     * @param thread the number of the task
     * @param step of the execution
     */
    public record Access(int thread, Place place, boolean write, int step) {}

    /** What has to become a schedule point for the two to be tried in either order. */
    public Set<String> keys() {
        return earlier.place().equals(later.place())
                ? Set.of(later.place().key())
                : Set.of(earlier.place().key(), later.place().key());
    }

    boolean isAbout(Race other) {
        return isAbout(other.keys());
    }

    boolean isAbout(Set<String> keys) {
        return keys().equals(keys);
    }
}
