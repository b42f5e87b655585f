package dev.timeslice.model;

import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.model.trace.TraceSink;

/** Tells the sink what happens, with the tick at which it does. */
record Journal(Clock clock, TraceSink sink) {

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

    private void write(int core, EventKind kind, Task task, long detail) {
        sink.accept(new TraceEvent(clock.now, core, task.name(), kind, detail));
    }
}
