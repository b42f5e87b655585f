package dev.timeslice.model.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** Writes the rules as comment lines and then a line {@code tick,core,task,event,detail} an event, keeping nothing. */
public final class TraceCsv implements TraceSink {
    private final Appendable out;

    /**
     * @param out where the lines go; a failure of it ends the run with an {@link UncheckedIOException}
     */
    public TraceCsv(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin(RunDescription description) {
        try {
            out.append("# policy=").append(description.policy()).append('\n');
            for (Map.Entry<String, String> knob : description.knobs().entrySet()) {
                out.append("# ")
                        .append(knob.getKey())
                        .append('=')
                        .append(knob.getValue())
                        .append('\n');
            }
            out.append("tick,core,task,event,detail\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(TraceEvent event) {
        try {
            out.append(Long.toString(event.tick())).append(',');
            if (event.core() != TraceEvent.NO_CORE) {
                out.append(Integer.toString(event.core()));
            }
            out.append(',').append(event.task());
            out.append(',').append(event.kind().name().toLowerCase(Locale.ROOT));
            out.append(',').append(Long.toString(event.detail())).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
