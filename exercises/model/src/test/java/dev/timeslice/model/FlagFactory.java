package dev.timeslice.model;

import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import java.util.ArrayList;
import java.util.List;

/** As much of a task factory as the kernel's tests need: it minds three of the flags, and remembers what it was asked. */
class FlagFactory implements TaskFactory {
    final List<TaskBlock> made = new ArrayList<>();

    @Override
    public CloneResult clone(TaskBlock maker, CloneRequest request) {
        boolean thread = request.flags().contains(CloneFlag.THREAD_GROUP);
        boolean sibling = thread || request.flags().contains(CloneFlag.PARENT);
        boolean shares = request.flags().contains(CloneFlag.MEMORY);
        if (thread && !shares) {
            return new CloneResult.InvalidFlags();
        }
        TaskBlock block = new TaskBlock(
                request.tid(),
                thread ? maker.pid() : request.tid(),
                sibling ? maker.parent() : maker.pid(),
                shares ? maker.memory() : maker.memory().copy(),
                maker.files(),
                maker.handlers(),
                maker.registers().copy());
        block.registers().setStackPointer(request.stackPointer());
        made.add(block);
        return new CloneResult.Made(block);
    }
}
