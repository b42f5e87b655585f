package dev.timeslice.model.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A sink that keeps every event, for charts and assertions; memory grows with its length. */
public final class Trace implements TraceSink {
    private RunDescription description = new RunDescription("unknown", Map.of());
    private final List<TraceEvent> events = new ArrayList<>();
    private long end;

    @Override
    public void begin(RunDescription newDescription) {
        description = newDescription;
    }

    @Override
    public void accept(TraceEvent event) {
        events.add(event);
        end = event.tick();
    }

    @Override
    public void end(long tick) {
        end = tick;
    }

    public RunDescription description() {
        return description;
    }

    /** The events so far, in order; a view that cannot be changed. */
    public List<TraceEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /** The stretches of time in which tasks ran, in order of their start, then of their core. */
    public List<Slice> slices() {
        return SliceCollector.collect(events, end);
    }

    /** The names of the tasks, in the order in which they arrived. */
    public List<String> tasks() {
        return events.stream()
                .filter(event -> event.kind() == EventKind.ARRIVE)
                .map(TraceEvent::task)
                .toList();
    }

    /** The tick at which the run ended, or that of the last event so far; 0 without any. */
    public long end() {
        return end;
    }

    /** The rules and the events, one a line, as {@link TraceCsv} writes them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        TraceCsv csv = new TraceCsv(text);
        csv.begin(description);
        events.forEach(csv::accept);
        return text.toString();
    }
}
