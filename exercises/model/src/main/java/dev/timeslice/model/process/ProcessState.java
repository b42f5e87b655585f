package dev.timeslice.model.process;

/** Where a process is in its life. Of several threads the most active one counts: RUNNING before READY before BLOCKED. */
public enum ProcessState {
    /** It is being made and has not been admitted yet. */
    NEW,
    /** It waits for a core. */
    READY,
    /** It has a core. */
    RUNNING,
    /** It sleeps until something happens. */
    BLOCKED,
    /** It has ended, and its parent has not asked for its status yet. */
    ZOMBIE
}
