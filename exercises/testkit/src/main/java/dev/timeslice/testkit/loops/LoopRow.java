package dev.timeslice.testkit.loops;

/**
 * A line of what happened.
 *
 * @param tick when
 * @param what for people, the same in every language
 */
public record LoopRow(long tick, String what) {

    @Override
    public String toString() {
        return tick + " " + what;
    }
}
