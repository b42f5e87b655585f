package dev.timeslice.grader.engine.score;

import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.judge.Judged;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.grader.engine.judge.Verdict;
import dev.timeslice.testkit.VerdictKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verdicts become points: a pure function of rubric, verdicts and people's decisions. */
public final class Scorer {
    private Scorer() {}

    /** The score of one exercise of one student. */
    public static ExerciseScore score(String student, Rubric rubric, JudgedExercise judged, Overrides overrides) {
        List<CriterionScore> scores = new ArrayList<>();
        for (Judged one : judged.criteria()) {
            Criterion criterion = rubric.criterion(one.verdict().criterion());
            Optional<Decision> decision = overrides.decision(student, Overrides.check(rubric, criterion));
            scores.add(score(criterion, one, decision));
        }
        return new ExerciseScore(
                rubric.exercise(), rubric.title(), rubric.weight(), judged.submitted(), scores, judged.notes());
    }

    private static CriterionScore score(Criterion criterion, Judged judged, Optional<Decision> decision) {
        Verdict verdict = judged.verdict();
        BigDecimal earned = decision.map(Decision::points)
                .orElse(BigDecimal.valueOf(verdict.kind() == VerdictKind.PASSED ? criterion.points() : 0));
        // What cannot be judged here is not counted, neither as earned nor as lost, unless a person judges it.
        boolean counts = verdict.kind() != VerdictKind.NOT_GRADABLE || decision.isPresent();
        return new CriterionScore(
                criterion.id(),
                criterion.task(),
                criterion.visibility(),
                criterion.concepts(),
                criterion.title(),
                criterion.hint(),
                verdict.kind(),
                earned,
                counts ? criterion.points() : 0,
                verdict.sentence(),
                verdict.witness(),
                decision.orElse(null),
                new RunFacts(
                        judged.cpuMillis(),
                        judged.wallMillis(),
                        judged.attempts(),
                        judged.output(),
                        judged.measured()));
    }
}
