package dev.timeslice.testkit.schedules.control;

/** Why a thread that waited goes on. */
public enum Wake {
    /** What it waited for has come, or it was interrupted. */
    READY,
    /** Its time limit has run out. */
    TIMED_OUT,
    /** For no reason, as Java allows for {@code wait}, {@code await} and {@code park}. */
    SPURIOUS
}
