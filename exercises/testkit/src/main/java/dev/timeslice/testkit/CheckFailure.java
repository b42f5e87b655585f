package dev.timeslice.testkit;

/**
 * A check's own verdict against the code under test: a kind, a sentence in both languages and the evidence.
 *
 * <p>A plain {@link AssertionError} also fails a check, as {@link VerdictKind#FAILED} with its English text; this one
 * is for checks that know more.
 */
public final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final VerdictKind kind;
    private final transient Message sentence;
    private final String witness;

    /**
     * @param kind what went wrong; must blame the student
     * @param sentence what was expected and what happened
     * @param witness the evidence, preformatted in lines (a chart, a thread table, a schedule); empty if the sentence
     *     says it all
     * @throws IllegalArgumentException if {@code kind} does not blame the student
     */
    public CheckFailure(VerdictKind kind, Message sentence, String witness) {
        super(kind + ": " + sentence.en() + (witness.isEmpty() ? "" : System.lineSeparator() + witness));
        if (!kind.blamesStudent()) {
            throw new IllegalArgumentException("a failure must blame the student, found " + kind);
        }
        this.kind = kind;
        this.sentence = sentence;
        this.witness = witness;
    }

    /** A failed assertion without further evidence. */
    public static CheckFailure failed(Message sentence) {
        return new CheckFailure(VerdictKind.FAILED, sentence, "");
    }

    /** A failed assertion with evidence in preformatted lines. */
    public static CheckFailure failed(Message sentence, String witness) {
        return new CheckFailure(VerdictKind.FAILED, sentence, witness);
    }

    public VerdictKind kind() {
        return kind;
    }

    public Message sentence() {
        return sentence;
    }

    public String witness() {
        return witness;
    }
}
