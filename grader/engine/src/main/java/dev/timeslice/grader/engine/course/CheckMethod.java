package dev.timeslice.grader.engine.course;

/**
 * Where the check of a criterion is.
 *
 * @param id the criterion's id, as in {@code @Check}
 * @param className binary name of the test class
 * @param methodName its method
 * @param multicore whether it needs the machine to itself
 * @param blackBox whether it drives the code under test from outside, in a process of its own
 */
public record CheckMethod(String id, String className, String methodName, boolean multicore, boolean blackBox) {

    /** A check that has the code under test beside it. */
    public CheckMethod(String id, String className, String methodName, boolean multicore) {
        this(id, className, methodName, multicore, false);
    }
}
