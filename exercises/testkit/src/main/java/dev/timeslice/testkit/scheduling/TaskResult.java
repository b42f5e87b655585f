package dev.timeslice.testkit.scheduling;

import java.util.OptionalLong;

/**
 * How one task fared, in ticks.
 *
 * @param task its name
 * @param arrival when it entered the system or would have
 * @param firstRun when it ran for the first time; empty if it has not
 * @param completion when it ended; empty if it has not
 * @param waiting how long it was ready without running, so far
 * @param cpu how long it ran, so far
 */
public record TaskResult(
        String task, long arrival, OptionalLong firstRun, OptionalLong completion, long waiting, long cpu) {

    /** How long it took until it first ran. */
    public OptionalLong response() {
        return since(firstRun);
    }

    /** How long it was in the system. */
    public OptionalLong turnaround() {
        return since(completion);
    }

    private OptionalLong since(OptionalLong tick) {
        return tick.isPresent() ? OptionalLong.of(tick.getAsLong() - arrival) : OptionalLong.empty();
    }
}
