package dev.timeslice.grader.engine.text;

/**
 * Something that the person who runs Timeslice wrote or named is not as it must be; commands end with exit code 2.
 *
 * <p>The message says where (file and line, if there is one), what was expected and what was found. It is meant for
 * the instructor and is shown as it is, without a stack trace.
 */
public class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadInput(String message) {
        super(message);
    }

    public BadInput(String message, Throwable cause) {
        super(message, cause);
    }
}
