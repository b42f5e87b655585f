package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.ScoreSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code summary.md}: a whole class on one page, as CI shows it beside a run; at most 500 kB in UTF-8. */
final class ClassSummary {
    /** GitHub refuses a step's summary of more than 1 MiB; other tools stop at half of that. */
    static final int LIMIT = 500_000;

    /** The criteria come first, and may not push out the students. */
    private static final int CRITERIA_SHARE = LIMIT / 2;

    /** Room for the sentence that says what was left off. */
    private static final int RESERVE = 1_000;

    private final Texts texts;

    ClassSummary(Locale locale) {
        texts = Texts.in(locale);
    }

    /**
     * @param sheets in the order that the table of students is to have
     */
    String of(List<ScoreSheet> sheets) {
        BoundedPage page = new BoundedPage();
        page.add("# %s\n".formatted(texts.get("summary.title")));
        if (sheets.isEmpty()) {
            page.add("\n%s\n".formatted(texts.get("summary.empty")));
            return page.toString();
        }
        Distribution distribution =
                Distribution.of(sheets.stream().map(ScoreSheet::percent).toList());
        page.add("\n%s\n"
                .formatted(texts.get(
                        "summary.figures",
                        sheets.size(),
                        Figures.percent(distribution.mean()),
                        Figures.percent(distribution.median()),
                        Figures.percent(distribution.lowest()),
                        Figures.percent(distribution.highest()))));
        long open = sheets.stream().filter(ScoreSheet::needsPerson).count();
        if (open > 0) {
            page.add("\n%s\n".formatted(texts.get("summary.open", open)));
        }
        page.add("\n## %s\n\n```text\n%s```\n".formatted(texts.get("summary.distribution"), distribution.histogram()));
        passRates(page, sheets);
        students(page, sheets);
        conditions(page, sheets.get(0).conditions());
        return page.toString();
    }

    private void passRates(BoundedPage page, List<ScoreSheet> sheets) {
        List<PassRate> rates = PassRate.hardestFirst(sheets);
        if (rates.isEmpty()) {
            return;
        }
        page.add("\n## %s\n\n%s\n\n%s\n|---|---|---:|---:|---:|\n"
                .formatted(
                        texts.get("summary.pass-rates"),
                        texts.get("summary.pass-rates-note"),
                        texts.get("table.pass-rates")));
        List<String> rows = rates.stream()
                .map(rate -> "| %s | %s (`%s`) | %d | %d | %d |\n"
                        .formatted(
                                rate.exercise(),
                                Markdown.cell(rate.title().in(texts.locale())),
                                rate.criterion(),
                                rate.met(),
                                rate.of(),
                                rate.percent()))
                .toList();
        rows(page, rows, CRITERIA_SHARE);
    }

    private void students(BoundedPage page, List<ScoreSheet> sheets) {
        Collection<ExerciseId> exercises = ScoresCsv.exercisesOf(sheets);
        StringBuilder header = new StringBuilder(texts.get("table.students"));
        exercises.forEach(exercise -> header.append(" %s |".formatted(exercise)));
        header.append("\n|---|---:|---:|").append("---:|".repeat(exercises.size()));
        page.add("\n## %s\n\n%s\n".formatted(texts.get("summary.students"), header));
        List<String> rows = new ArrayList<>();
        for (ScoreSheet sheet : sheets) {
            Map<ExerciseId, ExerciseScore> scores =
                    sheet.exercises().stream().collect(Collectors.toMap(ExerciseScore::exercise, Function.identity()));
            StringBuilder row = new StringBuilder("| %s | %s | %s |"
                    .formatted(
                            Markdown.cell(sheet.student()),
                            Figures.percent(sheet.percent()),
                            sheet.needsPerson() ? Long.toString(ScoresCsv.open(sheet)) : ""));
            exercises.forEach(exercise -> row.append(" %s |".formatted(points(scores.get(exercise)))));
            rows.add(row.append("\n").toString());
        }
        rows(page, rows, LIMIT - RESERVE);
    }

    private static String points(@Nullable ExerciseScore score) {
        return score == null || !score.submitted()
                ? "\u2013"
                : Figures.points(score.earned()) + "/" + Figures.points(BigDecimal.valueOf(score.points()));
    }

    private void rows(BoundedPage page, List<String> rows, int limit) {
        int shown = 0;
        while (shown < rows.size() && page.addIfFits(rows.get(shown), limit)) {
            shown++;
        }
        if (shown < rows.size()) {
            page.add("\n%s\n".formatted(texts.get("summary.cut", rows.size() - shown)));
        }
    }

    private void conditions(BoundedPage page, ScoreSheet.Conditions conditions) {
        page.add("\n---\n\n%s\n"
                .formatted(texts.get(
                        "summary.conditions", conditions.seed(), conditions.jdk(), Markdown.cell(conditions.box()))));
    }
}
