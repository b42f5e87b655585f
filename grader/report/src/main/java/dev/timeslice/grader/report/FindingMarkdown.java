package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.Decision;
import dev.timeslice.testkit.VerdictKind;
import java.util.Optional;
import java.util.stream.Collectors;

/** A finding as a section of a student's feedback: what is demanded, what happened, the evidence, one step to take. */
final class FindingMarkdown {
    private static final int WITNESS = 8_000;
    private static final int WITNESS_LINES = 120;
    private static final int OUTPUT = 2_000;
    private static final int OUTPUT_LINES = 40;

    private final Texts texts;
    private final VerdictWords words;

    FindingMarkdown(Texts texts) {
        this.texts = texts;
        this.words = new VerdictWords(texts);
    }

    /** As much of the evidence of a criterion as is shown. */
    static Printable.Block witness(CriterionScore score) {
        return Printable.block(score.witness(), WITNESS, WITNESS_LINES);
    }

    /**
     * Ends with a line feed.
     *
     * @param picture of what the evidence shows, if there is one
     */
    String of(Finding finding, Optional<Picture> picture) {
        CriterionScore first = finding.first();
        VerdictKind kind = first.kind();
        StringBuilder out = new StringBuilder("### ");
        if (finding.criteria().size() == 1) {
            out.append("%s %s\n\n".formatted(Mark.of(first).sign(), Markdown.line(title(first))));
            out.append("**%s.** %s\n".formatted(words.name(kind), words.meaning(kind)));
        } else {
            out.append("%s %s\n\n%s\n\n".formatted(Mark.of(first).sign(), words.name(kind), words.meaning(kind)));
            out.append(texts.get("feedback.concerns", finding.criteria().size()))
                    .append("\n\n");
            finding.criteria().forEach(score -> out.append("- %s\n".formatted(Markdown.line(title(score)))));
        }
        evidence(out, first, picture);
        Decision decision = first.decision();
        if (decision != null) {
            String decided = texts.get(
                    "feedback.decision",
                    Figures.points(first.earned()),
                    first.points(),
                    Markdown.line(decision.reason()));
            out.append("\n**%s**\n".formatted(decided));
        } else {
            out.append(
                    "\n**%s:** %s\n".formatted(texts.get("feedback.step"), Markdown.paragraph(words.nextStep(first))));
        }
        String concepts = finding.criteria().stream()
                .flatMap(score -> score.concepts().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!concepts.isEmpty()) {
            out.append("\n%s\n".formatted(texts.get("feedback.concepts", Markdown.line(concepts))));
        }
        return out.toString();
    }

    private void evidence(StringBuilder out, CriterionScore score, Optional<Picture> picture) {
        if (score.kind() == VerdictKind.PASSED) {
            return;
        }
        out.append("\n**%s:** %s\n"
                .formatted(
                        texts.get("feedback.happened"),
                        Markdown.paragraph(score.sentence().in(texts.locale()))));
        block(out, "feedback.witness", witness(score));
        picture.ifPresent(drawn -> out.append("\n![%s](%s)\n".formatted(texts.get("feedback.picture"), drawn.link())));
        block(out, "feedback.output", Printable.block(score.facts().output(), OUTPUT, OUTPUT_LINES));
    }

    private void block(StringBuilder out, String label, Printable.Block block) {
        if (block.isEmpty()) {
            return;
        }
        out.append("\n**%s:**\n\n%s".formatted(texts.get(label), Markdown.fenced(block)));
        if (block.cut()) {
            out.append("\n%s\n".formatted(texts.get("feedback.cut")));
        }
    }

    private String title(CriterionScore score) {
        return score.title().in(texts.locale());
    }
}
