package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing to tell a student: a criterion that is not simply passed, or several of an exercise that failed with the
 * same words.
 *
 * <p>A file that does not compile fails every criterion of its exercise; said once it is help, said ten times it is a
 * rebuke.
 *
 * @param criteria at least one, in the rubric's order
 */
record Finding(List<CriterionScore> criteria) {

    private record Words(VerdictKind kind, Message sentence, String witness) {}

    Finding {
        criteria = List.copyOf(criteria);
    }

    /** In the rubric's order of their first criteria; a criterion that a person decided always stands alone. */
    static List<Finding> of(ExerciseScore exercise) {
        Map<Object, List<CriterionScore>> groups = new LinkedHashMap<>();
        for (CriterionScore score : exercise.criteria()) {
            if (score.decision() != null) {
                groups.put(score, List.of(score));
            } else if (score.kind() != VerdictKind.PASSED) {
                Words words = new Words(score.kind(), score.sentence(), score.witness());
                groups.computeIfAbsent(words, same -> new ArrayList<>()).add(score);
            }
        }
        return groups.values().stream().map(Finding::new).toList();
    }

    CriterionScore first() {
        return criteria.get(0);
    }
}
