package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many students met one criterion.
 *
 * @param met students who met it
 * @param of students who handed in a file of its exercise, at least one
 */
record PassRate(ExerciseId exercise, String criterion, Message title, int met, int of) {

    private record Key(ExerciseId exercise, String criterion) {}

    /** Rounded down, so that 100 means everybody. */
    int percent() {
        return 100 * met / of;
    }

    /** All criteria of the exercises that somebody handed in; those that the fewest met come first. */
    static List<PassRate> hardestFirst(List<ScoreSheet> sheets) {
        Map<Key, List<CriterionScore>> scores = new LinkedHashMap<>();
        for (ScoreSheet sheet : sheets) {
            for (ExerciseScore exercise : sheet.exercises()) {
                if (exercise.submitted()) {
                    for (CriterionScore score : exercise.criteria()) {
                        scores.computeIfAbsent(new Key(exercise.exercise(), score.id()), key -> new ArrayList<>())
                                .add(score);
                    }
                }
            }
        }
        return scores.entrySet().stream()
                .map(entry -> rate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((PassRate rate) -> (double) rate.met / rate.of)
                        .thenComparing(PassRate::exercise)
                        .thenComparing(PassRate::criterion))
                .toList();
    }

    private static PassRate rate(Key key, List<CriterionScore> scores) {
        int met = (int)
                scores.stream().filter(score -> Mark.of(score) == Mark.MET).count();
        return new PassRate(key.exercise, key.criterion, scores.get(0).title(), met, scores.size());
    }
}
