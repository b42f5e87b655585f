package dev.timeslice.testkit;

/**
 * Thrown in place of a method that calls what the exercise does not allow.
 *
 * <p>The grader's verifier replaces the body of such a method by this throw, so that only the checks that reach the
 * method lose their points. A submission can neither construct nor catch it by name.
 */
public final class ForbiddenApi extends Error {
    private static final long serialVersionUID = 1L;

    private final transient Message finding;

    /**
     * As the verifier writes it into a class file.
     *
     * @param en file, line, the call and the reason, in English
     * @param ko the same in Korean
     */
    public ForbiddenApi(String en, String ko) {
        super(en);
        finding = Message.of(en, ko);
    }

    /**
     * @param finding file, line, the call and the reason, as the verifier worded it
     */
    public ForbiddenApi(String finding) {
        this(finding, finding);
    }

    /** File, line, the call and the reason. */
    public Message finding() {
        return finding;
    }
}
