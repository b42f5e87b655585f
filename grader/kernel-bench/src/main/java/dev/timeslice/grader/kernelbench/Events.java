package dev.timeslice.grader.kernelbench;

import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.model.trace.TraceSink;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts the events of a run and keeps none of them; JMH reports them by the second, beside the runs. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Events implements TraceSink {
    // JMH reads the public field, and resets it before each measurement.
    public long events;

    @Override
    public void accept(TraceEvent event) {
        events++;
    }
}
