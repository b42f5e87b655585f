package dev.timeslice.testkit;

/**
 * The grader itself cannot decide: too few processors, a detector that does not detect, a scenario of ours that broke.
 *
 * <p>A check that ends in this is reported as {@link VerdictKind#GRADER_FAULT}, which is never the student's mistake.
 */
public final class GraderFault extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Message sentence;

    /**
     * @param reason what the grader lacks or what went wrong, in words for the person who has to look
     */
    public GraderFault(String reason) {
        this(Message.verbatim(reason));
    }

    /**
     * @param reason the same where it is about the student's code, and the student has to read it
     */
    public GraderFault(Message reason) {
        super(reason.en());
        sentence = reason;
    }

    /**
     * @param reason what the grader lacks or what went wrong, in words for the person who has to look
     * @param cause what was caught
     */
    public GraderFault(String reason, Throwable cause) {
        super(reason, cause);
        sentence = Message.verbatim(reason);
    }

    /** The reason, in both languages if it is for students too. */
    public Message sentence() {
        return sentence;
    }
}
