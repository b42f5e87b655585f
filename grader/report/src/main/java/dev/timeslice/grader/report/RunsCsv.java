package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.RunFacts;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.Measured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code runs.csv}: one row a student and criterion, with all that may differ from one run to the next.
 *
 * <p>Columns: {@code student}; {@code exercise}; {@code criterion}; {@code attempts}, 0 if it was never run; {@code
 * cpu_millis}; {@code wall_millis}; {@code output_bytes}, the size in UTF-8 of what the student's code printed, as far
 * as it was kept; {@code measured}, figures such as {@code latency_median_ms=1.250}, separated by blanks.
 */
final class RunsCsv {
    private static final List<String> HEADER = List.of(
            "student", "exercise", "criterion", "attempts", "cpu_millis", "wall_millis", "output_bytes", "measured");

    private RunsCsv() {}

    static String of(List<ScoreSheet> sheets) {
        CsvTable table = new CsvTable(HEADER);
        for (ScoreSheet sheet : sheets) {
            for (ExerciseScore exercise : sheet.exercises()) {
                for (CriterionScore criterion : exercise.criteria()) {
                    RunFacts facts = criterion.facts();
                    table.text(sheet.student())
                            .text(exercise.exercise().toString())
                            .text(criterion.id())
                            .number(facts.attempts())
                            .number(facts.cpuMillis())
                            .number(facts.wallMillis())
                            .number(facts.output().getBytes(StandardCharsets.UTF_8).length)
                            .text(measured(facts))
                            .endRow();
                }
            }
        }
        return table.toString();
    }

    private static String measured(RunFacts facts) {
        return Measured.parse(facts.measured()).figures().stream()
                .map(figure -> String.format(Locale.ROOT, "%s=%.3f", figure.name(), figure.value()))
                .collect(Collectors.joining(" "));
    }
}
