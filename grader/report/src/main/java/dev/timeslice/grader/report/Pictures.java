package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.model.trace.DrawnChart;
import dev.timeslice.model.trace.SvgStack;
import dev.timeslice.testkit.VerdictKind;
import java.util.List;
import java.util.Optional;

/**
 * Draws the charts that a finding shows as text once more, as a picture. The text may be a student's: what is taken from it
 * is who does what at which tick, and names, which the drawing escapes.
 */
final class Pictures {
    private final Texts texts;

    Pictures(Texts texts) {
        this.texts = texts;
    }

    /** All pictures of a student's feedback. */
    List<Picture> of(ScoreSheet sheet) {
        return sheet.exercises().stream()
                .filter(ExerciseScore::submitted)
                .flatMap(exercise -> Finding.of(exercise).stream()
                        .map(finding -> of(sheet, exercise, finding))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** The picture of one finding, if what it shows has a chart. */
    Optional<Picture> of(ScoreSheet sheet, ExerciseScore exercise, Finding finding) {
        CriterionScore score = finding.first();
        List<DrawnChart> charts = score.kind() == VerdictKind.PASSED
                ? List.of()
                : DrawnChart.in(FindingMarkdown.witness(score).text());
        if (charts.isEmpty()) {
            return Optional.empty();
        }
        SvgStack stack = new SvgStack();
        charts.forEach(chart -> stack.add(title(chart), chart));
        String id = exercise.exercise().toString().replace('/', '.');
        return Optional.of(new Picture(sheet.student() + "." + id + "." + score.id() + ".svg", stack.toString()));
    }

    private String title(DrawnChart chart) {
        String key = "chart." + (chart.title().isEmpty() ? "only" : chart.title());
        return texts.has(key) ? texts.get(key) : chart.title();
    }
}
