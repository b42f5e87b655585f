package dev.timeslice.testkit;

/** What can be said of one check; the README's table of verdicts names the evidence that each one needs. */
public enum VerdictKind {
    PASSED,
    FAILED,
    NOT_IMPLEMENTED,
    DOES_NOT_COMPILE,
    API_CHANGED,
    FORBIDDEN_API,
    LOST_UPDATE,
    ORDER,
    BROKEN_INVARIANT,
    DATA_RACE,
    DEADLOCK,
    LOST_WAKEUP,
    BUSY_WAIT,
    STARVATION,
    LEAKED_THREAD,
    TIMED_OUT,
    OUT_OF_MEMORY,
    CRASHED,
    SKIPPED,
    /** What the check needs is not to be had here: it is left out of the score. */
    NOT_GRADABLE,
    /** The grader could not decide: never the student's mistake, and a person has to look. */
    GRADER_FAULT;

    /** Whether this says that the student's code does something wrong, which SKIPPED, NOT_GRADABLE and GRADER_FAULT do
     * not. */
    public boolean blamesStudent() {
        return this != PASSED && this != SKIPPED && this != NOT_GRADABLE && this != GRADER_FAULT;
    }
}
