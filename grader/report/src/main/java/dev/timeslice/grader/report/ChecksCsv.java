package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.Decision;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.ScoreSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * {@code checks.csv}: one row a student and criterion, nothing that depends on the run.
 *
 * <p>Columns: {@code student}; {@code exercise}; {@code criterion}; {@code task}; {@code visibility}, public or hidden;
 * {@code concepts}, separated by spaces; {@code verdict}; {@code earned} and {@code points}; {@code needs_person}, 0 or
 * 1; {@code decided}, 1 if the points are a person's decision, else 0; {@code decision_reason}; {@code sentence}, what
 * was expected and what happened, in English; for TIMED_OUT and GRADER_FAULT what the verdict means. The witness is left
 * out: that of a stress run differs from run to run.
 */
final class ChecksCsv {
    private static final List<String> HEADER = List.of(
            "student",
            "exercise",
            "criterion",
            "task",
            "visibility",
            "concepts",
            "verdict",
            "earned",
            "points",
            "needs_person",
            "decided",
            "decision_reason",
            "sentence");

    private static final VerdictWords ENGLISH = new VerdictWords(Texts.in(Locale.ENGLISH));

    /** The digits in Object.toString() and in a lambda's class name: another run has others. */
    private static final Pattern IDENTITY_HASH = Pattern.compile("(?<=[\\w$;\\])])@[0-9a-f]{1,8}\\b");

    private static final Pattern LAMBDA_CLASS = Pattern.compile("(\\$\\$Lambda)(?:\\$\\d+)?/(?:0x)?[0-9a-f]{4,16}");

    private ChecksCsv() {}

    static String of(List<ScoreSheet> sheets) {
        CsvTable table = new CsvTable(HEADER);
        for (ScoreSheet sheet : sheets) {
            for (ExerciseScore exercise : sheet.exercises()) {
                for (CriterionScore criterion : exercise.criteria()) {
                    row(table, sheet, exercise, criterion);
                }
            }
        }
        return table.toString();
    }

    private static void row(CsvTable table, ScoreSheet sheet, ExerciseScore exercise, CriterionScore criterion) {
        Decision decision = criterion.decision();
        table.text(sheet.student())
                .text(exercise.exercise().toString())
                .text(criterion.id())
                .number(criterion.task())
                .text(criterion.visibility().name().toLowerCase(Locale.ROOT))
                .text(String.join(" ", criterion.concepts()))
                .text(criterion.kind().name())
                .number(new BigDecimal(Figures.points(criterion.earned())))
                .number(criterion.points())
                .number(criterion.needsPerson() ? 1 : 0)
                .number(decision == null ? 0 : 1)
                .text(decision == null ? "" : decision.reason())
                .text(sentence(criterion))
                .endRow();
    }

    /** A verdict that a clock decided may name what the clock showed, and another run shows something else. */
    private static String sentence(CriterionScore criterion) {
        return switch (criterion.kind()) {
            case TIMED_OUT, GRADER_FAULT -> ENGLISH.meaning(criterion.kind());
            default -> withoutIdentity(criterion.sentence().en());
        };
    }

    private static String withoutIdentity(String sentence) {
        // The row shows 500 characters at most; a hundred times that is room for what is stripped, and bounds the work.
        String bounded = sentence.substring(0, Math.min(sentence.length(), 100 * CsvTable.TEXT_LIMIT));
        String named = LAMBDA_CLASS.matcher(bounded).replaceAll("$1");
        return IDENTITY_HASH.matcher(named).replaceAll("@...");
    }
}
