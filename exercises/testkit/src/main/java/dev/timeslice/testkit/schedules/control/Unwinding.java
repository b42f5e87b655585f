package dev.timeslice.testkit.schedules.control;

/**
 * Thrown at the next point of each thread of an execution that is over, so that the thread leaves everything it is in.
 *
 * <p>There is one instance without a stack trace: it is thrown thousands of times. Rewritten handlers let it pass.
 */
final class Unwinding extends Error {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace that could mislead
    static final Unwinding INSTANCE = new Unwinding();

    private Unwinding() {
        super("the execution is over", null, false, false);
    }
}
