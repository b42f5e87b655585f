package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.text.BadInput;

/** The place where the submissions should lie cannot be listed. */
public final class BadSubmissions extends BadInput {
    private static final long serialVersionUID = 1L;

    public BadSubmissions(String message) {
        super(message);
    }

    public BadSubmissions(String message, Throwable cause) {
        super(message, cause);
    }
}
