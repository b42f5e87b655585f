package dev.timeslice.model;

/** When a policy's timers fire among the arrivals and wakers of the same tick. */
public enum TimerOrder {
    /** Before them: what a boost does, it does without the newcomers. */
    BEFORE_NEWCOMERS,
    /** After them, and after every task that stays ready has been put back. */
    AFTER_NEWCOMERS
}
