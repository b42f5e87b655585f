package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.Decision;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Feedback for a student at a terminal: a line a criterion, one more of what went wrong, and the first one that is
 * not met of each exercise in full.
 *
 * <p>Marks are ASCII, since a terminal's encoding may lack others. Everything that may be a student's text stands behind
 * a bar, so that no line of it begins with what a CI server takes for a command.
 */
public final class ConsoleFeedback {
    private static final int LINE = 300;
    private static final int PARAGRAPH = 2_000;
    private static final int PARAGRAPH_LINES = 20;
    private static final int WITNESS = 8_000;
    private static final int WITNESS_LINES = 120;
    private static final int WHOLE_WITNESS = 100_000;
    private static final int WHOLE_WITNESS_LINES = 1_000;
    private static final int OUTPUT = 1_000;
    private static final int OUTPUT_LINES = 15;

    private static final String RED = "\u001B[31m";
    private static final String GREEN = "\u001B[32m";
    private static final String YELLOW = "\u001B[33m";
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    private final PrintWriter out;
    private final Texts texts;
    private final VerdictWords words;
    private final boolean colours;

    /**
     * @param out not closed here; flushed after each sheet
     * @param locale Korean for {@code ko}, else English
     * @param colours whether to mark verdicts with ANSI colours
     */
    public ConsoleFeedback(PrintWriter out, Locale locale, boolean colours) {
        this.out = out;
        this.texts = Texts.in(locale);
        this.words = new VerdictWords(texts);
        this.colours = colours;
    }

    /** Prints all exercises of one student, then the total. */
    public void print(ScoreSheet sheet) {
        notes(sheet.notes());
        sheet.exercises().forEach(this::print);
        out.println(coloured(BOLD, texts.get("console.total", Figures.percent(sheet.percent()))));
        long open = ScoresCsv.open(sheet);
        if (open > 0) {
            String key = open == 1 ? "feedback.provisional-one" : "feedback.provisional";
            out.println(texts.get(key, open));
        }
        out.flush();
    }

    /** Prints one failure with all its evidence, which a check's feedback would cut. */
    public void print(VerdictKind kind, Message sentence, String witness) {
        out.println(coloured(BOLD, words.name(kind)));
        out.println("    " + words.meaning(kind));
        barred("", Printable.block(sentence.in(texts.locale()), PARAGRAPH, PARAGRAPH_LINES));
        barred("feedback.witness", Printable.block(witness, WHOLE_WITNESS, WHOLE_WITNESS_LINES));
        out.flush();
    }

    private void print(ExerciseScore exercise) {
        String points = texts.get("console.points", Figures.points(exercise.earned()), exercise.points());
        out.printf(
                Locale.ROOT,
                "%s  %s  (%s)%n",
                coloured(BOLD, exercise.exercise().toString()),
                line(exercise.title()),
                points);
        notes(exercise.notes());
        if (exercise.submitted()) {
            Optional<CriterionScore> inFull = firstToTell(exercise);
            Set<Message> told = new HashSet<>();
            inFull.ifPresent(score -> told.add(score.sentence()));
            exercise.criteria().forEach(score -> criterion(score, told));
            inFull.ifPresent(this::detail);
        } else {
            exercise.criteria().stream().findFirst().ifPresent(score -> out.println("  " + line(score.sentence())));
        }
        out.println();
    }

    /**
     * @param told the sentences that are said elsewhere for this exercise
     */
    private void criterion(CriterionScore score, Set<Message> told) {
        Mark mark = Mark.of(score);
        String points = Figures.points(score.earned()) + "/" + score.points();
        String verdict = mark == Mark.MET ? "" : "  [" + words.name(score.kind()) + "]";
        out.printf(Locale.ROOT, "  %s %7s  %s%s%n", sign(mark), points, line(score.title()), verdict);
        boolean explains = mark == Mark.UNMET && score.kind() != VerdictKind.NOT_IMPLEMENTED;
        if ((explains || Mark.remarks(score)) && told.add(score.sentence())) {
            out.println("               | " + line(score.sentence()));
        }
    }

    /** A mistake in what was written if there is one, else what is still to be written, else whatever is not met. */
    private static Optional<CriterionScore> firstToTell(ExerciseScore exercise) {
        return exercise.criteria().stream()
                .filter(score -> Mark.of(score) == Mark.UNMET)
                .min(Comparator.comparing(score -> score.kind() == VerdictKind.NOT_IMPLEMENTED))
                .or(() -> exercise.criteria().stream()
                        .filter(score -> Mark.of(score) != Mark.MET)
                        .findFirst());
    }

    private void detail(CriterionScore score) {
        out.println();
        out.printf(Locale.ROOT, "  %s: %s%n", coloured(BOLD, words.name(score.kind())), line(score.title()));
        out.println("    " + words.meaning(score.kind()));
        barred("", Printable.block(score.sentence().in(texts.locale()), PARAGRAPH, PARAGRAPH_LINES));
        barred("feedback.witness", Printable.block(score.witness(), WITNESS, WITNESS_LINES));
        barred("feedback.output", Printable.block(score.facts().output(), OUTPUT, OUTPUT_LINES));
        Decision decision = score.decision();
        if (decision == null) {
            String step = Printable.line(words.nextStep(score), PARAGRAPH);
            out.printf(Locale.ROOT, "    %s: %s%n", texts.get("feedback.step"), tame(step));
        } else {
            String reason = Printable.line(decision.reason(), PARAGRAPH);
            out.println("    "
                    + tame(texts.get("feedback.decision", Figures.points(score.earned()), score.points(), reason)));
        }
    }

    private void barred(String label, Printable.Block block) {
        if (block.isEmpty()) {
            return;
        }
        if (!label.isEmpty()) {
            out.println("    " + texts.get(label) + ":");
        }
        block.text().lines().forEach(line -> out.println("    | " + tame(line)));
        if (block.cut()) {
            out.println("    " + texts.get("feedback.cut"));
        }
    }

    private void notes(List<Message> notes) {
        notes.forEach(note -> out.println("  * " + line(note)));
    }

    private String line(Message message) {
        return tame(Printable.line(message.in(texts.locale()), LINE));
    }

    /** GitHub's runner finds its older form of commands anywhere in a line. */
    private static String tame(String line) {
        return line.replace("##[", "## [");
    }

    private String sign(Mark mark) {
        return switch (mark) {
            case MET -> coloured(GREEN, "ok  ");
            case UNMET -> coloured(RED, "FAIL");
            case SKIPPED -> coloured(YELLOW, "skip");
            case OPEN -> coloured(YELLOW, "??  ");
        };
    }

    private String coloured(String colour, String text) {
        return colours ? colour + text + PLAIN : text;
    }
}
