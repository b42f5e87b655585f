package dev.timeslice.grader.engine.score;

import dev.timeslice.testkit.Message;
import java.math.BigDecimal;
import java.math.BigInteger;
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
        // All shares over one common denominator, so that nothing but the result is rounded.
        BigInteger denominator =
                exercises.stream().map(ScoreSheet::divisor).reduce(BigInteger.ONE, BigInteger::multiply);
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        for (ExerciseScore score : exercises) {
            BigInteger factor = denominator.divide(divisor(score)).multiply(BigInteger.valueOf(100L * score.weight()));
            sum = sum.add(score.earned().multiply(new BigDecimal(factor)));
            weights += score.counts() ? score.weight() : 0;
        }
        BigInteger whole = denominator.multiply(BigInteger.valueOf(Math.max(1, weights)));
        return sum.divide(new BigDecimal(whole), 2, RoundingMode.HALF_UP);
    }

    /** An exercise whose public part is worth nothing divides by 1. */
    private static BigInteger divisor(ExerciseScore score) {
        return BigInteger.valueOf(Math.max(1, score.points()));
    }

    /** Whether any of it still has to be settled by a person. */
    public boolean needsPerson() {
        return exercises.stream().flatMap(score -> score.criteria().stream()).anyMatch(CriterionScore::needsPerson);
    }
}
