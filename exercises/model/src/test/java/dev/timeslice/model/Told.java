package dev.timeslice.model;

import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import java.util.List;
import java.util.Locale;

/** A run as short lines, {@code 3 exit A 139}, the detail only where it is not 0. */
final class Told {
    private final Trace trace = new Trace();
    private final Outcome outcome;

    private Told(Configuration configuration, Parts parts, Workload workload) {
        outcome = new Kernel(configuration, parts, QueuePolicy::new).run(workload, trace);
    }

    /** On one core, first come first served, with stand-ins. */
    static Told run(TaskSpec... tasks) {
        return run(Parts.standIns(), tasks);
    }

    static Told run(Parts parts, TaskSpec... tasks) {
        return run(Configuration.uniprocessor(), parts, Workload.of(tasks));
    }

    static Told run(Configuration configuration, Parts parts, Workload workload) {
        return new Told(configuration, parts, workload);
    }

    Outcome outcome() {
        return outcome;
    }

    Trace trace() {
        return trace;
    }

    List<String> all() {
        return trace.events().stream().map(Told::line).toList();
    }

    /** All events of some kinds. */
    List<String> only(EventKind... kinds) {
        List<EventKind> wanted = List.of(kinds);
        return trace.events().stream()
                .filter(event -> wanted.contains(event.kind()))
                .map(Told::line)
                .toList();
    }

    private static String line(TraceEvent event) {
        return event.tick() + " " + event.kind().name().toLowerCase(Locale.ROOT) + " " + event.task()
                + (event.detail() == 0 ? "" : " " + event.detail());
    }
}
