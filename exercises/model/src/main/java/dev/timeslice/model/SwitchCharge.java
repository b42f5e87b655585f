package dev.timeslice.model;

/** When a core pays for a context switch. */
public enum SwitchCharge {
    /** When the task that it takes is not the one that it ran last, even after an idle time; nothing for the first one. */
    BETWEEN_DIFFERENT_TASKS,
    /** As above, and also for the first task of each core. */
    ALSO_FIRST,
    /** Each time that a core takes a task, even if it is the same one again; nothing for the first one. */
    BETWEEN_SLICES
}
