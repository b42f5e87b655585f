package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.text.BadInput;

/** The roster is not as it must be. */
public final class BadRoster extends BadInput {
    private static final long serialVersionUID = 1L;

    public BadRoster(String message) {
        super(message);
    }

    public BadRoster(String message, Throwable cause) {
        super(message, cause);
    }
}
