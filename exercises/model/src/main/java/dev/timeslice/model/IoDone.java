package dev.timeslice.model;

/** What becomes of a task whose I/O is done. */
public enum IoDone {
    /** It is ready, and the policy decides. */
    RUN_LATER,
    /**
     * It runs at once on the core on which it ran last, whose task is interrupted; the policy is not asked who runs. Where
     * that core cannot be interrupted, it is ready like any other.
     */
    RUN_IMMEDIATE
}
