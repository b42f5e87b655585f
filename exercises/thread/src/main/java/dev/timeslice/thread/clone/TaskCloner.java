package dev.timeslice.thread.clone;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.model.task.TaskMemory;

/**
 * The part of the kernel that makes tasks out of tasks. The flags of the request say what the two have in common;
 * everything else the new task has for itself.
 */
public final class TaskCloner implements TaskFactory {

    /** A cloner that has made nothing yet. */
    public TaskCloner() {}

    /**
     * Makes a task.
     *
     * <p>With a flag the new block holds <em>the very same</em> object as the maker's, without it a copy: {@link
     * CloneFlag#MEMORY}, {@link CloneFlag#FILES}, {@link CloneFlag#SIGNAL_HANDLERS}. Registers are the task's own always: a
     * copy of the maker's, with the request's program counter and stack pointer, and with 0 as result.
     *
     * <p>The tid is the request's. With {@link CloneFlag#THREAD_GROUP} pid and parent are the maker's. Without it the
     * pid is the task's own tid, and the parent is the maker's pid, or with {@link CloneFlag#PARENT} the maker's parent.
     *
     * <p>Neither the maker's block nor anything in it changes.
     *
     * @param maker the task that asks
     * @param request its flags, and what the new task begins with
     * @return {@link CloneResult.InvalidFlags} if {@link CloneFlag#SIGNAL_HANDLERS} comes without {@link
     *     CloneFlag#MEMORY}, or {@link CloneFlag#THREAD_GROUP} without {@link CloneFlag#SIGNAL_HANDLERS}; else {@link
     *     CloneResult.OutOfMemory} if the memory has to be copied and cannot ({@link TaskMemory.OutOfMemory}); else {@link
     *     CloneResult.Made}
     */
    @Override
    public CloneResult clone(TaskBlock maker, CloneRequest request) {
        throw new NotImplemented("TaskCloner.clone");
    }
}
