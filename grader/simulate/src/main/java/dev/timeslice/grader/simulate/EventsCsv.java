package dev.timeslice.grader.simulate;

import dev.timeslice.model.trace.TraceCsv;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.model.trace.TraceSink;
import java.io.IOException;

/**
 * Writes a row an event as it happens, keeping nothing; an event on no core has an empty core. Unlike {@link TraceCsv} alone
 * it begins with the header, as readers of tables expect.
 */
final class EventsCsv implements TraceSink {
    private static final String HEADER = "tick,core,task,event,detail\n";

    private final TraceCsv rows;

    EventsCsv(Appendable out) throws IOException {
        out.append(HEADER);
        rows = new TraceCsv(out);
    }

    @Override
    public void accept(TraceEvent event) {
        rows.accept(event);
    }
}
