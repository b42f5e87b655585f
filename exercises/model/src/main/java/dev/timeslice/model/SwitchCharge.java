package dev.timeslice.model;

/** When a core pays for a context switch. */
public enum SwitchCharge {
    /** When the task that it takes is not the one that it ran last; nothing for the first one, nor after an idle time
     * for the same one again. */
    BETWEEN_DIFFERENT_TASKS,
    /** As above, and also for the first task of each core. */
    ALSO_FIRST,
    /** Each time that a task is picked, even if it is the same one again. */
    EVERY_PICK
}
