package dev.timeslice.grader.report;

import dev.timeslice.testkit.VerdictKind;
import java.util.Locale;

/** The table of verdicts that the README shows and {@code summary.md} refers to. */
public final class VerdictTable {
    private VerdictTable() {}

    /** A Markdown table of all verdicts in {@code locale}'s language, each line ended by a line feed. */
    public static String markdown(Locale locale) {
        Texts texts = Texts.in(locale);
        VerdictWords words = new VerdictWords(texts);
        StringBuilder table = new StringBuilder(texts.get("table.verdicts")).append("\n|---|---|---|---|\n");
        for (VerdictKind kind : VerdictKind.values()) {
            table.append("| `%s` | %s | %s | %s |\n"
                    .formatted(kind, words.name(kind), words.meaning(kind), words.cost(kind)));
        }
        return table.toString();
    }
}
