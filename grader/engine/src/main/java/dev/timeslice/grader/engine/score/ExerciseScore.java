package dev.timeslice.grader.engine.score;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * One exercise of one student.
 *
 * @param weight the exercise's share in the total, relative to the others
 * @param submitted whether the student handed in any file of it
 * @param criteria in the rubric's order
 * @param notes what the student should know: guessed encodings, replaced files, forbidden calls
 */
public record ExerciseScore(
        ExerciseId exercise,
        Message title,
        int weight,
        boolean submitted,
        List<CriterionScore> criteria,
        List<Message> notes) {

    public ExerciseScore {
        criteria = List.copyOf(criteria);
        notes = List.copyOf(notes);
    }

    public BigDecimal earned() {
        return criteria.stream().map(CriterionScore::earned).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether it is part of the total: not if all of it cannot be graded here. */
    public boolean counts() {
        return points() > 0 || criteria.stream().noneMatch(one -> one.kind() == VerdictKind.NOT_GRADABLE);
    }

    public int points() {
        return criteria.stream().mapToInt(CriterionScore::points).sum();
    }
}
