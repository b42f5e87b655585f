package dev.timeslice.model;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.program.SystemError;
import dev.timeslice.model.trace.EventKind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The instructions that touch memory, and what becomes of a process whose access the hardware refuses. */
final class MemoryCalls {
    private final Journal journal;
    private final Memories memories;
    private final Function<Task, Effect> refusal;

    /**
     * @param refusal what becomes of a task whose access the hardware refuses
     */
    MemoryCalls(Journal journal, Memories memories, Function<Task, Effect> refusal) {
        this.journal = journal;
        this.memories = memories;
        this.refusal = refusal;
    }

    Memory of(Task task) {
        return memories.of(task.group());
    }

    Effect load(Task task, long virtualAddress) {
        return access(task, virtualAddress, Access.READ, EventKind.LOAD);
    }

    Effect store(Task task, long virtualAddress) {
        return access(task, virtualAddress, Access.WRITE, EventKind.STORE);
    }

    /** An access that is only a share of an instruction, and no event of its own. */
    Effect touch(Task task, long virtualAddress, Access access) {
        return access(task, virtualAddress, access, null);
    }

    Effect allocate(Task task, long bytes) {
        if (!of(task).grow(bytes)) {
            return new Effect.Refused(SystemError.ENOMEM);
        }
        journal.writeWhereItIs(EventKind.ALLOCATE, task, bytes);
        return Effect.Next.INSTANCE;
    }

    private Effect access(Task task, long virtualAddress, Access access, @Nullable EventKind kind) {
        Reach reach = of(task).reach(task, virtualAddress, access);
        if (reach instanceof Reach.At at) {
            if (kind != null) {
                journal.writeWhereItIs(kind, task, at.physicalAddress());
            }
            return Effect.Next.INSTANCE;
        }
        if (reach instanceof Reach.Later later) {
            return new Effect.Hold(later.ticks());
        }
        if (reach instanceof Reach.NoFrame) {
            return new Effect.EndProcess(ExitStatus.OUT_OF_MEMORY);
        }
        journal.writeWhereItIs(EventKind.FAULT, task, virtualAddress);
        return refusal.apply(task);
    }
}
