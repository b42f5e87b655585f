package dev.timeslice.thread.clone;

import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.Registers;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import java.util.Set;

/** The two calls that programmers know, each of them one clone. */
public final class LibraryCalls {
    private static final Set<CloneFlag> NOTHING = Set.of();
    private static final Set<CloneFlag> ALL_OF_A_PROCESS =
            Set.of(CloneFlag.MEMORY, CloneFlag.FILES, CloneFlag.SIGNAL_HANDLERS, CloneFlag.THREAD_GROUP);

    private final TaskFactory factory;

    public LibraryCalls(TaskFactory factory) {
        this.factory = factory;
    }

    public CloneResult fork(TaskBlock caller, int tid) {
        Registers now = caller.registers();
        return factory.clone(caller, new CloneRequest(NOTHING, tid, now.programCounter(), now.stackPointer()));
    }

    public CloneResult createThread(TaskBlock caller, int tid, long function, long stack, long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a stack has at least 1 byte, found " + bytes);
        }
        return factory.clone(caller, new CloneRequest(ALL_OF_A_PROCESS, tid, function, stack + (int) bytes));
    }
}
