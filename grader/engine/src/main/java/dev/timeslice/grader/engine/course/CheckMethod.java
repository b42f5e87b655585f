package dev.timeslice.grader.engine.course;

/**
 * Where the check of a criterion is.
 *
 * @param id the criterion's id, as in {@code @Check}
 * @param className binary name of the test class
 * @param methodName its method
 * @param multicore whether it needs the machine to itself
 */
public record CheckMethod(String id, String className, String methodName, boolean multicore) {}
