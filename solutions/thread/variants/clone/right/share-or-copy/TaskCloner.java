package dev.timeslice.thread.clone;

import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.OpenFiles;
import dev.timeslice.model.task.Registers;
import dev.timeslice.model.task.SignalHandlers;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.model.task.TaskMemory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One rule for everything that can be shared, and a table for the flags that need each other. */
public final class TaskCloner implements TaskFactory {
    private static final Map<CloneFlag, CloneFlag> NEEDS = new EnumMap<>(
            Map.of(CloneFlag.SIGNAL_HANDLERS, CloneFlag.MEMORY, CloneFlag.THREAD_GROUP, CloneFlag.SIGNAL_HANDLERS));

    public TaskCloner() {}

    @Override
    public CloneResult clone(TaskBlock maker, CloneRequest request) {
        Set<CloneFlag> flags = request.flags();
        for (CloneFlag flag : flags) {
            CloneFlag needed = NEEDS.get(flag);
            if (needed != null && !flags.contains(needed)) {
                return new CloneResult.InvalidFlags();
            }
        }
        try {
            return new CloneResult.Made(make(maker, request));
        } catch (TaskMemory.OutOfMemory e) {
            return new CloneResult.OutOfMemory();
        }
    }

    private static TaskBlock make(TaskBlock maker, CloneRequest request) {
        Set<CloneFlag> flags = request.flags();
        int pid = request.tid();
        int parent = maker.pid();
        if (flags.contains(CloneFlag.PARENT)) {
            parent = maker.parent();
        }
        if (flags.contains(CloneFlag.THREAD_GROUP)) {
            pid = maker.pid();
            parent = maker.parent();
        }
        Registers registers = new Registers();
        registers.setProgramCounter(request.programCounter());
        registers.setStackPointer(request.stackPointer());
        return new TaskBlock(
                request.tid(),
                pid,
                parent,
                shareOrCopy(flags, CloneFlag.MEMORY, maker.memory(), TaskMemory::copy),
                shareOrCopy(flags, CloneFlag.FILES, maker.files(), OpenFiles::copy),
                shareOrCopy(flags, CloneFlag.SIGNAL_HANDLERS, maker.handlers(), SignalHandlers::copy),
                registers);
    }

    private static <T> T shareOrCopy(Set<CloneFlag> flags, CloneFlag flag, T object, UnaryOperator<T> copy) {
        return flags.contains(flag) ? object : copy.apply(object);
    }
}
