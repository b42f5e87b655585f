package dev.timeslice.grader.engine.power;

/** What can be asked of a check, by the solution that it runs on. */
public enum Group {
    /** On a right solution: it must not fail. */
    RIGHT,
    /** On a wrong variant that it must or may fail: how often does it? */
    WRONG,
    /** On a wrong variant whose mistake is none of its business: it must not fail. */
    OTHERS
}
