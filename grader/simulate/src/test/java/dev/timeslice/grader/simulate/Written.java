package dev.timeslice.grader.simulate;

import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a simulation of one policy wrote, read back as a user would: its table of results, and its events. */
final class Written {
    private final List<String> head;
    private final List<String[]> rows;
    private final Trace trace = new Trace();

    Written(Run.Result result) {
        List<String> lines = result.csv().lines().toList();
        head = List.of(lines.get(0).split(","));
        rows = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
        result.events().lines().skip(1).map(Written::event).forEach(trace::accept);
    }

    private static TraceEvent event(String line) {
        String[] cells = line.split(",", -1);
        return new TraceEvent(
                Long.parseLong(cells[0]),
                cells[1].isEmpty() ? TraceEvent.NO_CORE : Integer.parseInt(cells[1]),
                cells[2],
                EventKind.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                Long.parseLong(cells[4]));
    }

    Trace trace() {
        return trace;
    }

    /** A column of the table, in the order of the workload. */
    String column(String name) {
        return cells(name).collect(Collectors.joining(" "));
    }

    double mean(String name) {
        return cells(name).mapToLong(Long::parseLong).average().orElseThrow();
    }

    private Stream<String> cells(String name) {
        int column = head.indexOf(name);
        return rows.stream().map(row -> row[column]);
    }

    String slices(Function<Slice, String> word) {
        return trace.slices().stream().map(word).collect(Collectors.joining(" "));
    }

    String events(Predicate<EventKind> kinds, Function<TraceEvent, String> word) {
        return trace.events().stream()
                .filter(event -> kinds.test(event.kind()))
                .map(word)
                .collect(Collectors.joining(" "));
    }
}
