package dev.timeslice.testkit.loops;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows for people: a program, and what happened at which tick, once or as expected and as found. */
final class RowTable {
    /** Rows that are shown after the first difference. */
    private static final int AFTERWARDS = 2;

    private static final int MOST_ROWS = 60;

    private RowTable() {}

    static List<String> of(LoopProgram program, List<LoopRow> rows) {
        List<String> lines = new ArrayList<>(program.text());
        lines.add("tick");
        rows.stream().limit(MOST_ROWS).forEach(row -> lines.add(cell(row)));
        if (rows.size() > MOST_ROWS) {
            lines.add("     ... and " + (rows.size() - MOST_ROWS) + " rows more");
        }
        return lines;
    }

    /** The number of the first row that differs; empty if none does. */
    static Optional<Integer> firstDifference(List<LoopRow> expected, List<LoopRow> found) {
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            if (i >= expected.size() || i >= found.size() || !expected.get(i).equals(found.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    static List<String> of(LoopProgram program, List<LoopRow> expected, List<LoopRow> found, int difference) {
        List<String> lines = new ArrayList<>(program.text());
        List<String> left = new ArrayList<>(List.of("tick expected"));
        List<String> right = new ArrayList<>(List.of("tick found"));
        int end = Math.min(difference + 1 + AFTERWARDS, Math.max(expected.size(), found.size()));
        for (int i = 0; i < end; i++) {
            left.add(i < expected.size() ? cell(expected.get(i)) : "");
            right.add(i < found.size() ? cell(found.get(i)) : "");
        }
        int width = left.stream().mapToInt(String::length).max().orElseThrow();
        for (int i = 0; i < left.size(); i++) {
            String line = left.get(i) + " ".repeat(width - left.get(i).length()) + "   " + right.get(i);
            lines.add((i == difference + 1 ? line + "   <- first difference" : line).stripTrailing());
        }
        return lines;
    }

    private static String cell(LoopRow row) {
        return String.format("%4d %s", row.tick(), row.what());
    }
}
