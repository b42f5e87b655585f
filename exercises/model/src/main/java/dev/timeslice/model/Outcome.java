package dev.timeslice.model;

import java.util.List;

/** How a run of the model ended. */
public sealed interface Outcome {

    /** The tick at which nothing was left to do. */
    long tick();

    /** Every task has ended. */
    record Finished(long tick) implements Outcome {}

    /**
     * Nothing can happen any more, but some tasks have not ended: each sleeps for a pipe that nobody will move.
     *
     * @param sleepers their names, in the order of the workload
     */
    record Stuck(long tick, List<String> sleepers) implements Outcome {
        public Stuck {
            sleepers = List.copyOf(sleepers);
        }
    }

    /** The configuration's last tick came first, or all that is left computes for ever. */
    record Stopped(long tick) implements Outcome {}
}
