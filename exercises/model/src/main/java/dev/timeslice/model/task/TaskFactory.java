package dev.timeslice.model.task;

/** Makes tasks out of tasks: the one mechanism behind fork and behind the creation of a thread. */
public interface TaskFactory {

    /**
     * Makes a task that shares with its maker what the flags name, and has a copy of everything else. The maker's block
     * does not change.
     *
     * <p>Registers are never shared: the new ones are a copy of the maker's, with the place and the stack of the request,
     * and with 0 as result, by which the new task learns that it is the new one.
     *
     * <p>Without {@link CloneFlag#THREAD_GROUP} the task begins a group of its own, and its parent is the maker's group,
     * or with {@link CloneFlag#PARENT} the maker's parent. With it, group and parent are the maker's.
     *
     * <p>Flags that do not go together are refused first: {@link CloneFlag#SIGNAL_HANDLERS} without {@link
     * CloneFlag#MEMORY}, and {@link CloneFlag#THREAD_GROUP} without {@link CloneFlag#SIGNAL_HANDLERS}. Whoever is refused
     * has changed nothing, and a memory is copied only if the new task needs a copy.
     *
     * @param maker the task that asks
     * @return {@link CloneResult.OutOfMemory} if there are too few frames for a copy of the memory
     */
    CloneResult clone(TaskBlock maker, CloneRequest request);
}
