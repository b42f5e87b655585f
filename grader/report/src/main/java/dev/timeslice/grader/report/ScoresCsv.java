package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code scores.csv}: one row a student, nothing that depends on the run.
 *
 * <p>Columns: {@code student}; {@code percent}, 0 to 100 with two decimals; {@code needs_person}, the number of criteria
 * that a person has to settle; {@code submitted}, the number of exercises with a file; for each exercise {@code
 * unit/name}, the points earned, and {@code unit/name max}, the points to be had (both empty if it was not graded for
 * this student); {@code notes} on the submission as a whole, in English.
 */
final class ScoresCsv {
    private ScoresCsv() {}

    static String of(List<ScoreSheet> sheets) {
        Collection<ExerciseId> exercises = exercisesOf(sheets);
        CsvTable table = new CsvTable(header(exercises));
        for (ScoreSheet sheet : sheets) {
            table.text(sheet.student())
                    .number(sheet.percent())
                    .number(open(sheet))
                    .number(sheet.exercises().stream()
                            .filter(ExerciseScore::submitted)
                            .count());
            Map<ExerciseId, ExerciseScore> scores =
                    sheet.exercises().stream().collect(Collectors.toMap(ExerciseScore::exercise, Function.identity()));
            for (ExerciseId exercise : exercises) {
                ExerciseScore score = scores.get(exercise);
                if (score == null) {
                    table.empty().empty();
                } else {
                    table.number(new BigDecimal(Figures.points(score.earned()))).number(score.points());
                }
            }
            table.text(sheet.notes().stream().map(Message::en).collect(Collectors.joining(" ")));
            table.endRow();
        }
        return table.toString();
    }

    /** All exercises that any student was graded in, in the order of their ids. */
    static Collection<ExerciseId> exercisesOf(List<ScoreSheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.exercises().stream())
                .map(ExerciseScore::exercise)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many criteria of a student a person has to settle. */
    static long open(ScoreSheet sheet) {
        return sheet.exercises().stream()
                .flatMap(score -> score.criteria().stream())
                .filter(CriterionScore::needsPerson)
                .count();
    }

    private static List<String> header(Collection<ExerciseId> exercises) {
        List<String> header = new ArrayList<>(List.of("student", "percent", "needs_person", "submitted"));
        for (ExerciseId exercise : exercises) {
            header.add(exercise.toString());
            header.add(exercise + " max");
        }
        header.add("notes");
        return header;
    }
}
