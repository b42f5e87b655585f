package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.trace.Trace;

/** The entry to the assertions on traces. */
public final class SchedulingAssertions {
    private SchedulingAssertions() {}

    public static TraceAssert assertThat(Trace trace) {
        return new TraceAssert(trace);
    }
}
