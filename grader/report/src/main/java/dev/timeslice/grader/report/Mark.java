package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.math.BigDecimal;

/** How a criterion ended once a person's decision is counted, in the four ways that a reader has to tell apart. */
enum Mark {
    MET("\u2714"),
    UNMET("\u2718"),
    SKIPPED("\u2013"),
    OPEN("?");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    /** A person's decision meets a criterion exactly if it gives all of its points. */
    static Mark of(CriterionScore score) {
        if (score.decision() != null) {
            return score.earned().compareTo(BigDecimal.valueOf(score.points())) >= 0 ? MET : UNMET;
        }
        return switch (score.kind()) {
            case PASSED -> MET;
            case SKIPPED, NOT_GRADABLE -> SKIPPED;
            case GRADER_FAULT -> OPEN;
            default -> UNMET;
        };
    }

    /** Whether a passed check has something to say besides; one that has not says {@code -}. */
    static boolean remarks(CriterionScore score) {
        return score.kind() == VerdictKind.PASSED
                && score.decision() == null
                && !score.sentence().equals(Message.verbatim("-"));
    }

    /** A single character for tables in Markdown. */
    String sign() {
        return sign;
    }
}
