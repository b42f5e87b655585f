package dev.timeslice.model.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the events of a trace into its slices. */
final class SliceCollector {
    private final Map<String, TraceEvent> running = new HashMap<>();
    private final Map<Integer, Integer> lastOnCore = new HashMap<>();
    private final List<Slice> slices = new ArrayList<>();

    private SliceCollector() {}

    static List<Slice> collect(List<TraceEvent> events, long end) {
        SliceCollector collector = new SliceCollector();
        events.forEach(collector::accept);
        // A run that was stopped leaves tasks on their cores: they ran until its end.
        List.copyOf(collector.running.values()).stream()
                .sorted(Comparator.comparingInt(TraceEvent::core))
                .forEach(start -> collector.close(start, end));
        collector.slices.sort(Comparator.comparingLong(Slice::from).thenComparingInt(Slice::core));
        return List.copyOf(collector.slices);
    }

    private void accept(TraceEvent event) {
        if (event.kind() == EventKind.RUN) {
            running.put(event.task(), event);
        } else if (event.kind().leavesCore()) {
            TraceEvent start = running.remove(event.task());
            if (start != null) {
                close(start, event.tick());
            }
        }
    }

    private void close(TraceEvent start, long end) {
        if (end == start.tick()) {
            return;
        }
        Integer last = lastOnCore.get(start.core());
        if (last != null) {
            Slice before = slices.get(last);
            if (before.task().equals(start.task()) && before.to() == start.tick()) {
                slices.set(last, new Slice(before.core(), before.task(), before.from(), end));
                return;
            }
        }
        lastOnCore.put(start.core(), slices.size());
        slices.add(new Slice(start.core(), start.task(), start.tick(), end));
    }
}
