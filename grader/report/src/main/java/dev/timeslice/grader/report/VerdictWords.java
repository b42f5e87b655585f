package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.testkit.VerdictKind;

/** What a verdict is called, what it means and what to do next, in one language. */
final class VerdictWords {
    private final Texts texts;

    VerdictWords(Texts texts) {
        this.texts = texts;
    }

    String name(VerdictKind kind) {
        return texts.get("verdict." + kind + ".name");
    }

    /** One sentence. */
    String meaning(VerdictKind kind) {
        return texts.get("verdict." + kind + ".means");
    }

    /**
     * One step to take. Where the verdict alone says it, as for a file that does not compile, the criterion's own hint
     * would mislead.
     */
    String nextStep(CriterionScore score) {
        String key = "verdict." + score.kind() + ".step";
        return texts.has(key) ? texts.get(key) : score.hint().in(texts.locale());
    }

    /** Whether the verdict takes the criterion's points, in words. */
    String cost(VerdictKind kind) {
        return switch (kind) {
            case PASSED, NOT_GRADABLE -> texts.get("cost.none");
            case SKIPPED -> texts.get("cost.skipped");
            case GRADER_FAULT -> texts.get("cost.open");
            default -> texts.get("cost.all");
        };
    }
}
