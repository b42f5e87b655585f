package dev.timeslice.testkit.schedules.control;

/** A place where an execution can go on in several ways. The object is used again for the next one. */
public interface Fork {
    /** How many options there are, at least 2. */
    int options();

    /**
     * How many of them, from the first, are free: they take nothing from a thread that could go on. Each of the others
     * interferes: it preempts a thread, lets a time limit run out early, or wakes a thread for no reason.
     */
    int free();

    /** The number of the thread that goes on if this option is chosen. */
    int thread(int option);

    /** How many steps the execution has made. */
    int step();
}
