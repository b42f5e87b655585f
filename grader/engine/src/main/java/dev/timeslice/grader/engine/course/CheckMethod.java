package dev.timeslice.grader.engine.course;

/**
 * Where the check of a criterion is.
 *
 * @param id the criterion's id, as in {@code @Check}
 * @param className binary name of the test class
 * @param methodName its method
 * @param multicore whether it needs the machine to itself
 * @param blackBox whether it drives the code under test from outside, in a process of its own
 * @param unixSockets whether that has to listen on a Unix-domain socket, which not every system has
 */
public record CheckMethod(
        String id, String className, String methodName, boolean multicore, boolean blackBox, boolean unixSockets) {

    /** A check that needs no sockets. */
    public CheckMethod(String id, String className, String methodName, boolean multicore, boolean blackBox) {
        this(id, className, methodName, multicore, blackBox, false);
    }

    /** A check that has the code under test beside it. */
    public CheckMethod(String id, String className, String methodName, boolean multicore) {
        this(id, className, methodName, multicore, false);
    }
}
