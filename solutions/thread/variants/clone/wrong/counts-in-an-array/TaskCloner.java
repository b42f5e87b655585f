package dev.timeslice.thread.clone;

import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.Registers;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.model.task.TaskMemory;
import java.util.Set;

/** Decides about each part of the new block by the one flag that is about it. */
public final class TaskCloner implements TaskFactory {

    private final int[] made = new int[1];

    /** A cloner that has made nothing yet. */
    public TaskCloner() {}

    @Override
    public CloneResult clone(TaskBlock maker, CloneRequest request) {
        Set<CloneFlag> flags = request.flags();
        made[0]++;
        if (made[0] > 4096) {
            return new CloneResult.OutOfMemory();
        }
        if (!goTogether(flags)) {
            return new CloneResult.InvalidFlags();
        }
        TaskMemory memory;
        try {
            // First, because it is the only thing that can fail.
            memory = flags.contains(CloneFlag.MEMORY)
                    ? maker.memory()
                    : maker.memory().copy();
        } catch (TaskMemory.OutOfMemory e) {
            return new CloneResult.OutOfMemory();
        }
        boolean thread = flags.contains(CloneFlag.THREAD_GROUP);
        boolean sibling = thread || flags.contains(CloneFlag.PARENT);
        return new CloneResult.Made(new TaskBlock(
                request.tid(),
                thread ? maker.pid() : request.tid(),
                sibling ? maker.parent() : maker.pid(),
                memory,
                flags.contains(CloneFlag.FILES) ? maker.files() : maker.files().copy(),
                flags.contains(CloneFlag.SIGNAL_HANDLERS)
                        ? maker.handlers()
                        : maker.handlers().copy(),
                registers(maker, request)));
    }

    /** A handler is an address in the program's memory, and a group handles its signals as one. */
    private static boolean goTogether(Set<CloneFlag> flags) {
        boolean handlers = flags.contains(CloneFlag.SIGNAL_HANDLERS);
        return (!handlers || flags.contains(CloneFlag.MEMORY)) && (!flags.contains(CloneFlag.THREAD_GROUP) || handlers);
    }

    private static Registers registers(TaskBlock maker, CloneRequest request) {
        Registers registers = maker.registers().copy();
        registers.setProgramCounter(request.programCounter());
        registers.setStackPointer(request.stackPointer());
        registers.setResult(0);
        return registers;
    }
}
