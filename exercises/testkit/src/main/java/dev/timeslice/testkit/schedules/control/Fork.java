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

    /**
     * A hash of the state in which the choice is made: where it is the same as in another execution, whatever follows is too,
     * up to the order of steps that do not depend on each other. 0 if it is not known.
     */
    long state();
}
