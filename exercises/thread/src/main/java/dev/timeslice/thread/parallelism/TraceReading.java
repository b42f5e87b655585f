package dev.timeslice.thread.parallelism;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.trace.Slice;
import java.util.List;

/**
 * What a trace tells about its tasks: which of them were under way at the same time, and which ran at the same instant.
 *
 * <p>A task is under way from the first tick in which it runs to the last, breaks included.
 */
public final class TraceReading {

    /**
     * @param slices who ran on which core from which tick to which, in no particular order; no core runs two tasks in a tick,
     *     and no task runs on two cores in a tick
     */
    public TraceReading(List<Slice> slices) {
        throw new NotImplemented("TraceReading.TraceReading");
    }

    /**
     * Whether two tasks were under way at the same time: each had begun before the other one ended. They need not ever have
     * run in the same tick.
     *
     * @throws IllegalArgumentException if one of them never runs, or if both are the same; the message holds the name
     */
    public boolean areConcurrent(String first, String second) {
        throw new NotImplemented("TraceReading.areConcurrent");
    }

    /**
     * Whether two tasks ran in the same tick at least once.
     *
     * @throws IllegalArgumentException if one of them never runs, or if both are the same; the message holds the name
     */
    public boolean areParallel(String first, String second) {
        throw new NotImplemented("TraceReading.areParallel");
    }

    /** How many tasks run in the tick in which the most of them do; 0 if the trace is empty. */
    public int mostAtOnce() {
        throw new NotImplemented("TraceReading.mostAtOnce");
    }
}
