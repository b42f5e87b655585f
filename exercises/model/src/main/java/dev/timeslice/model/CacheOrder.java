package dev.timeslice.model;

/** Which working set a core's full cache gives up first. */
public enum CacheOrder {
    /** The one that has been in it the longest. */
    FIFO,
    /** The one whose task has not run there for the longest time. */
    LRU
}
