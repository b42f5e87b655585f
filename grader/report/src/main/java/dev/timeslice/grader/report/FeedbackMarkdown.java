package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code feedback/<student>.md}: what a student reads, in one language. */
final class FeedbackMarkdown {
    private final Texts texts;
    private final VerdictWords words;
    private final FindingMarkdown findings;
    private final Pictures pictures;
    private final Measurements measurements;

    FeedbackMarkdown(Locale locale) {
        texts = Texts.in(locale);
        words = new VerdictWords(texts);
        findings = new FindingMarkdown(texts);
        pictures = new Pictures(texts);
        measurements = new Measurements(texts);
    }

    String of(ScoreSheet sheet) {
        StringBuilder out = new StringBuilder();
        out.append("# %s\n\n".formatted(texts.get("feedback.title", Markdown.line(sheet.student()))));
        out.append("**%s**\n".formatted(texts.get("feedback.total", Figures.percent(sheet.percent()))));
        long open = ScoresCsv.open(sheet);
        if (open > 0) {
            String key = open == 1 ? "feedback.provisional-one" : "feedback.provisional";
            out.append("\n%s\n".formatted(texts.get(key, open)));
        }
        notes(out, sheet.notes());
        if (sheet.exercises().isEmpty()) {
            out.append("\n%s\n".formatted(texts.get("feedback.nothing-graded")));
        } else if (sheet.exercises().stream().allMatch(FeedbackMarkdown::allMet)) {
            out.append("\n%s\n".formatted(texts.get("feedback.all-met")));
        }
        sheet.exercises().forEach(exercise -> exercise(out, sheet, exercise));
        String conditions = texts.get(
                "feedback.conditions",
                sheet.conditions().jdk(),
                Markdown.line(sheet.conditions().box()));
        return out.append("\n---\n\n%s\n".formatted(conditions)).toString();
    }

    private void exercise(StringBuilder out, ScoreSheet sheet, ExerciseScore exercise) {
        out.append("\n## %s: %s\n\n"
                .formatted(exercise.exercise(), Markdown.line(exercise.title().in(texts.locale()))));
        out.append("**%s**\n"
                .formatted(
                        texts.get("feedback.exercise-points", Figures.points(exercise.earned()), exercise.points())));
        notes(out, exercise.notes());
        if (exercise.submitted()) {
            table(out, exercise.criteria());
            remarks(out, exercise.criteria());
            out.append(measurements.of(sheet, exercise));
            Finding.of(exercise)
                    .forEach(finding ->
                            out.append("\n").append(findings.of(finding, pictures.of(sheet, exercise, finding))));
        } else {
            // All its criteria say the same: that there is nothing, or why it could not be read.
            exercise.criteria().stream()
                    .filter(score -> score.decision() == null)
                    .findFirst()
                    .ifPresent(score -> out.append(
                            "\n%s\n".formatted(Markdown.line(score.sentence().in(texts.locale())))));
            decidedFindings(exercise)
                    .forEach(finding -> out.append("\n").append(findings.of(finding, Optional.empty())));
        }
    }

    /** Of an exercise that was not handed in, only a person's word is news. */
    private static List<Finding> decidedFindings(ExerciseScore exercise) {
        return Finding.of(exercise).stream()
                .filter(finding -> finding.first().decision() != null)
                .toList();
    }

    private void table(StringBuilder out, List<CriterionScore> criteria) {
        out.append("\n%s\n|---|---|---|---|---|\n".formatted(texts.get("table.criteria")));
        for (CriterionScore score : criteria) {
            out.append("| %s | %s | %d | %s/%d | %s |\n"
                    .formatted(
                            Mark.of(score).sign(),
                            Markdown.cell(score.title().in(texts.locale())),
                            score.task(),
                            Figures.points(score.earned()),
                            score.points(),
                            words.name(score.kind())));
        }
    }

    /** What passed checks had to say, such as how much of their schedules they tried. */
    private void remarks(StringBuilder out, List<CriterionScore> criteria) {
        List<CriterionScore> remarking = criteria.stream().filter(Mark::remarks).toList();
        if (!remarking.isEmpty()) {
            out.append("\n");
            remarking.forEach(score -> out.append("- %s: %s\n"
                    .formatted(
                            Markdown.line(score.title().in(texts.locale())),
                            Markdown.line(score.sentence().in(texts.locale())))));
        }
    }

    private void notes(StringBuilder out, List<Message> notes) {
        if (!notes.isEmpty()) {
            out.append("\n");
            notes.forEach(note -> out.append("- %s\n".formatted(Markdown.line(note.in(texts.locale())))));
        }
    }

    private static boolean allMet(ExerciseScore exercise) {
        return exercise.criteria().stream().allMatch(score -> Mark.of(score) == Mark.MET);
    }
}
