package dev.timeslice.model;

import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.task.TaskBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ties a task to others and to what it uses; a task that only computes has none. */
final class TaskTies {
    /** Kept up to date only where there is a process table. */
    Task.Activity activity = Task.Activity.ABSENT;
    /** Bytes of the current write that the pipe has taken. */
    int written;
    /** The lowest byte of its stack in use; {@link Memory#NO_STACK} before its first call. */
    long stackPointer = Memory.NO_STACK;
    /** It has waited for the walk through the page table that its present access needs. */
    boolean walked;

    private @Nullable List<Task> joiners;

    /** {@code null} as long as it has not made another task by clone, and was not made so. */
    @Nullable
    TaskBlock block;

    /** {@code null} as long as it has not used a lock. */
    @Nullable
    LockParty party;

    /** The number of the call whose answer it waits for; {@link MessagePort#NO_CALL} if it does not. */
    long call = MessagePort.NO_CALL;

    /** Somebody sleeps until the task ends. */
    void addJoiner(Task task) {
        if (joiners == null) {
            joiners = new ArrayList<>(1);
        }
        joiners.add(task);
    }

    /** Takes out all who sleep until the task ends, in the order in which they fell asleep. */
    List<Task> takeJoiners() {
        List<Task> all = joiners == null ? List.of() : joiners;
        joiners = null;
        return all;
    }
}
