package dev.timeslice.grader.engine.score;

import dev.timeslice.grader.engine.course.Visibility;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of one student.
 *
 * @param id the criterion's id, unique within its exercise
 * @param title what is demanded
 * @param hint one step to take when it is not met
 * @param earned 0 to {@code points}, or what a person decided
 * @param points the most it can earn
 * @param sentence what was expected and what happened
 * @param witness the evidence in preformatted lines, already bounded; may be empty
 * @param decision a person's decision that replaced the grader's points
 * @param facts what depended on this run
 */
public record CriterionScore(
        String id,
        int task,
        Visibility visibility,
        List<String> concepts,
        Message title,
        Message hint,
        VerdictKind kind,
        BigDecimal earned,
        int points,
        Message sentence,
        String witness,
        @Nullable Decision decision,
        RunFacts facts) {

    public CriterionScore {
        concepts = List.copyOf(concepts);
    }

    /** Whether a person still has to settle it. */
    public boolean needsPerson() {
        return kind == VerdictKind.GRADER_FAULT && decision == null;
    }
}
