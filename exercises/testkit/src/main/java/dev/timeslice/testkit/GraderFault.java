package dev.timeslice.testkit;

/**
 * The grader itself cannot decide: too few processors, a detector that does not detect, a scenario of ours that broke.
 *
 * <p>A check that ends in this is reported as {@link VerdictKind#GRADER_FAULT}, which is never the student's mistake.
 */
public final class GraderFault extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason what the grader lacks or what went wrong, in words for the person who has to look
     */
    public GraderFault(String reason) {
        super(reason);
    }

    /**
     * @param reason what the grader lacks or what went wrong, in words for the person who has to look
     * @param cause what was caught
     */
    public GraderFault(String reason, Throwable cause) {
        super(reason, cause);
    }
}
