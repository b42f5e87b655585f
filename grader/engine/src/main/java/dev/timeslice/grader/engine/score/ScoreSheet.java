package dev.timeslice.grader.engine.score;

import dev.timeslice.testkit.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * All scores of one student: the only thing that a report reads.
 *
 * @param student the student's id, made safe
 * @param exercises in the order of their ids; every graded exercise, handed in or not
 * @param notes what the student should know of the submission as a whole; the reason, if it was refused
 * @param conditions under what it was graded, such as the JDK and the box's rung; the same for all of a batch
 */
public record ScoreSheet(String student, List<ExerciseScore> exercises, List<Message> notes, Conditions conditions) {

    /**
     * @param seed the seed of the generated inputs
     * @param jdk the JDK's feature version
     * @param box how the worker was confined
     */
    public record Conditions(long seed, int jdk, String box) {}

    public ScoreSheet {
        exercises = List.copyOf(exercises);
        notes = List.copyOf(notes);
    }

    /** The weighted mean of the exercises' shares, 0 to 100, with two decimals, rounded half up. */
    public BigDecimal percent() {
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        for (ExerciseScore score : exercises) {
            sum = sum.add(score.earned()
                    .multiply(BigDecimal.valueOf(100L * score.weight()))
                    .divide(BigDecimal.valueOf(Math.max(1, score.points())), 10, RoundingMode.HALF_UP));
            weights += score.weight();
        }
        return sum.divide(BigDecimal.valueOf(Math.max(1, weights)), 2, RoundingMode.HALF_UP);
    }

    /** Whether any of it still has to be settled by a person. */
    public boolean needsPerson() {
        return exercises.stream().flatMap(score -> score.criteria().stream()).anyMatch(CriterionScore::needsPerson);
    }
}
