package dev.timeslice.model.scheduling;

/** Why a task is ready. */
public enum ReadyCause {
    /** It has just entered the system. */
    ARRIVED,
    /** The I/O or the pipe that it slept for has moved. */
    WOKEN,
    /** It used up its quantum. */
    QUANTUM_EXPIRED,
    /** The policy interrupted it for another task. */
    PREEMPTED,
    /** It gave up the core. */
    YIELDED
}
