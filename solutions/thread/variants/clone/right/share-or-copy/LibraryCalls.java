package dev.timeslice.thread.clone;

import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import java.util.EnumSet;
import java.util.Set;

/** Both calls end in one private method. */
public final class LibraryCalls {
    private final TaskFactory factory;

    public LibraryCalls(TaskFactory factory) {
        this.factory = factory;
    }

    public CloneResult fork(TaskBlock caller, int tid) {
        return clone(
                caller,
                tid,
                EnumSet.noneOf(CloneFlag.class),
                caller.registers().programCounter(),
                caller.registers().stackPointer());
    }

    public CloneResult createThread(TaskBlock caller, int tid, long function, long stack, long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("bytes: " + bytes);
        }
        return clone(caller, tid, EnumSet.complementOf(EnumSet.of(CloneFlag.PARENT)), function, stack + bytes);
    }

    private CloneResult clone(TaskBlock caller, int tid, Set<CloneFlag> flags, long place, long top) {
        return factory.clone(caller, new CloneRequest(flags, tid, place, top));
    }
}
