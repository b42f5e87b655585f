package dev.timeslice.grader.engine.course;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known name somebody meant who misspelt it. */
public final class Closest {
    private Closest() {}

    /** The known name that needs the fewest edits, if those are few enough for a slip. */
    public static Optional<String> to(String found, Collection<String> known) {
        int slips = Math.max(2, found.length() / 3);
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> edits(found, name)))
                .filter(name -> edits(found, name) <= slips);
    }

    /** A question to append to a sentence, or nothing. */
    static String hint(String found, Collection<String> known) {
        return to(found, known).map(name -> "; did you mean " + name + "?").orElse("");
    }

    /** The Levenshtein distance: insertions, deletions and replacements of one character. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
