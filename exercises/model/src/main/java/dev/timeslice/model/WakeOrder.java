package dev.timeslice.model;

/** When tasks whose I/O is done are seen, if cores are free at the same tick. */
public enum WakeOrder {
    /** First: they may get these cores. */
    BEFORE_PICK,
    /** Only after the free cores have picked among those who were ready before. */
    AFTER_PICK
}
