package dev.timeslice.model.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the events of a trace into the states of each task over time. */
final class SpanCollector {
    private final Map<String, TraceEvent> since = new LinkedHashMap<>();
    private final Map<String, List<Span>> spans = new LinkedHashMap<>();

    private SpanCollector() {}

    /** The spans of each task in order of time; the tasks in order of arrival. */
    static Map<String, List<Span>> collect(Trace trace) {
        SpanCollector collector = new SpanCollector();
        for (TraceEvent event : trace.events()) {
            if (event.kind() == EventKind.EXIT || stateAfter(event) != null) {
                collector.close(event.task(), event.tick());
                collector.since.put(event.task(), event);
            }
        }
        for (String task : List.copyOf(collector.since.keySet())) {
            collector.close(task, trace.end());
        }
        return collector.spans;
    }

    private void close(String task, long tick) {
        List<Span> row = spans.computeIfAbsent(task, key -> new ArrayList<>());
        TraceEvent start = since.remove(task);
        Span.State state = start == null ? null : stateAfter(start);
        if (start == null || state == null || start.tick() == tick) {
            return;
        }
        boolean onCore = state == Span.State.RUNNING || state == Span.State.SWITCHING;
        Span span = new Span(task, state, onCore ? start.core() : TraceEvent.NO_CORE, start.tick(), tick);
        Span last = row.isEmpty() ? null : row.get(row.size() - 1);
        if (last != null && last.state() == state && last.core() == span.core() && last.to() == span.from()) {
            // A quantum that ended with nobody else waiting is no break.
            row.set(row.size() - 1, new Span(task, state, last.core(), last.from(), tick));
        } else {
            row.add(span);
        }
    }

    /** {@code null} if the event leaves the task as it is, or ends it. */
    private static Span.@Nullable State stateAfter(TraceEvent event) {
        return switch (event.kind()) {
            case ARRIVE, EXPIRE, PREEMPT, YIELD, WAKE -> Span.State.READY;
            case SWITCH -> Span.State.SWITCHING;
            case RUN -> Span.State.RUNNING;
            case BLOCK -> Span.State.ASLEEP;
            default -> null;
        };
    }
}
