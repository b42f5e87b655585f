package dev.timeslice.model;

import dev.timeslice.model.ipc.Pipe;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The tasks that sleep until the other end of a pipe moves. */
final class PipeSleepers {
    /** One end of a pipe. */
    enum End {
        READER,
        WRITER
    }

    private final IdentityHashMap<Pipe, List<Task>> readers = new IdentityHashMap<>();
    private final IdentityHashMap<Pipe, List<Task>> writers = new IdentityHashMap<>();

    void add(Pipe pipe, End end, Task task) {
        of(end).computeIfAbsent(pipe, key -> new ArrayList<>()).add(task);
    }

    /** Takes out everybody who sleeps at this end, in the order in which they fell asleep. */
    List<Task> takeAll(Pipe pipe, End end) {
        List<Task> sleepers = of(end).remove(pipe);
        return sleepers == null ? List.of() : sleepers;
    }

    private IdentityHashMap<Pipe, List<Task>> of(End end) {
        return end == End.READER ? readers : writers;
    }
}
