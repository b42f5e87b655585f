package dev.timeslice.grader.simulate.workload;

import java.util.Map;

/**
 * One task as it is written, not understood yet.
 *
 * @param place where: a file and a line
 * @param cells column to text, without those that are empty
 */
record TaskRow(String place, Map<String, String> cells) {

    TaskRow {
        cells = Map.copyOf(cells);
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    /** The text of a cell, or {@code otherwise} if it is empty. */
    String get(String column, String otherwise) {
        return cells.getOrDefault(column, otherwise);
    }
}
