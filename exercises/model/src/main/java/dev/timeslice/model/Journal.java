package dev.timeslice.model;

import dev.timeslice.model.program.SystemError;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.model.trace.TraceSink;
import org.jspecify.annotations.Nullable;

/** Tells the sink what happens, with the tick at which it does; and the process table, if anybody keeps one. */
final class Journal {
    private final Clock clock;
    private final TraceSink sink;
    private @Nullable ProcessBook book;

    Journal(Clock clock, TraceSink sink) {
        this.clock = clock;
        this.sink = sink;
    }

    Clock clock() {
        return clock;
    }

    /** From now on a process table is told too. */
    void tell(ProcessBook processes) {
        book = processes;
    }

    void write(Core core, EventKind kind, Task task, long detail) {
        write(core.number, kind, task, detail);
    }

    /** On no core. */
    void write(EventKind kind, Task task, long detail) {
        write(TraceEvent.NO_CORE, kind, task, detail);
    }

    /** On the core that the task has, if any. */
    void writeWhereItIs(EventKind kind, Task task, long detail) {
        write(task.core == null ? TraceEvent.NO_CORE : task.core.number, kind, task, detail);
    }

    void writeError(Task task, SystemError error) {
        writeWhereItIs(EventKind.ERROR, task, error.number());
    }

    private void write(int core, EventKind kind, Task task, long detail) {
        sink.accept(new TraceEvent(clock.now, core, task.name(), kind, detail));
        if (book != null) {
            book.observe(kind, task);
        }
    }
}
