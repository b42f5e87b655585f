package dev.timeslice.model;

/** Who queues first when, at one tick, tasks arrive or wake and others leave their cores but stay ready. */
public enum RequeueOrder {
    /** Arrivals and wakers first, then the tasks that expired, were interrupted or yielded. */
    NEWCOMERS_FIRST,
    /** The tasks that expired, were interrupted or yielded first, then arrivals and wakers. */
    PREEMPTED_FIRST
}
