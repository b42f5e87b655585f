package dev.timeslice.model.task;

/** What a new task shares with the one that makes it, as in Linux' clone(2). */
public enum CloneFlag {
    /** The same memory, not a copy of it (CLONE_VM). */
    MEMORY,
    /** The same table of open files (CLONE_FILES). */
    FILES,
    /** The same table of signal handlers (CLONE_SIGHAND); only together with {@link #MEMORY}. */
    SIGNAL_HANDLERS,
    /** The same thread group, and so the same pid and parent (CLONE_THREAD); only together with {@link #SIGNAL_HANDLERS}. */
    THREAD_GROUP,
    /** The same parent: the new process becomes a sibling, not a child (CLONE_PARENT). */
    PARENT
}
