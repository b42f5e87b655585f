package dev.timeslice.grader.engine.course;

import dev.timeslice.grader.engine.text.BadInput;

/** A rubric, an allow-list, a check or a solution of the course is not as it must be, or was not built. */
public final class BadCourse extends BadInput {
    private static final long serialVersionUID = 1L;

    public BadCourse(String message) {
        super(message);
    }

    public BadCourse(String message, Throwable cause) {
        super(message, cause);
    }
}
