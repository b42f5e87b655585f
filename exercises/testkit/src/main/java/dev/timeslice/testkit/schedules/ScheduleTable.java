package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.schedules.control.Trace;
import java.util.ArrayList;
import java.util.List;

/** A schedule as text: a row for each step, a column for each thread, and the line of code. */
final class ScheduleTable {
    private static final int WIDEST = 44;
    private static final int MOST_ROWS = 120;

    private final List<Trace.Row> rows;
    private final List<String> threads;
    private final ObjectNames names;

    /**
     * @param threads names by number; the scenario's own thread is the first
     */
    ScheduleTable(List<Trace.Row> rows, List<String> threads, ObjectNames names) {
        this.rows = withoutPrologue(rows);
        this.threads = threads;
        this.names = names;
    }

    /** The rows from the first of a thread to the last: what the scenario does before and after needs no schedule. */
    private static List<Trace.Row> withoutPrologue(List<Trace.Row> rows) {
        int first = 0;
        int last = rows.size();
        while (first < last && rows.get(first).thread() == 0) {
            first++;
        }
        if (first == last) {
            return rows;
        }
        while (rows.get(last - 1).thread() == 0) {
            last--;
        }
        return rows.subList(first, last);
    }

    String text() {
        List<Integer> columns = new ArrayList<>();
        for (int thread = 0; thread < threads.size(); thread++) {
            int number = thread;
            if (rows.stream().anyMatch(row -> row.thread() == number)) {
                columns.add(thread);
            }
        }
        List<List<String>> cells = new ArrayList<>();
        List<String> head = new ArrayList<>();
        head.add("단계 step");
        columns.forEach(thread -> head.add(threads.get(thread)));
        head.add("줄 line");
        cells.add(head);
        int left = Math.max(0, rows.size() - MOST_ROWS);
        if (left > 0) {
            cells.add(row("...", columns, -1, "", ""));
        }
        for (int i = left; i < rows.size(); i++) {
            Trace.Row row = rows.get(i);
            String text = cut(row.text(names));
            cells.add(row(Integer.toString(i + 1), columns, row.thread(), text, row.at()));
        }
        return aligned(cells);
    }

    private static List<String> row(String number, List<Integer> columns, int thread, String text, String at) {
        List<String> row = new ArrayList<>();
        row.add(number);
        columns.forEach(column -> row.add(column == thread ? text : ""));
        row.add(at);
        return row;
    }

    private static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
    }

    /** Columns side by side, each as wide as its widest cell. */
    static String aligned(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream().mapToInt(r -> width(r.get(at))).max().orElse(0);
                line.append(row.get(column)).append(" ".repeat(width - width(row.get(column)) + 2));
            }
            text.append(text.isEmpty() ? "" : "\n").append(line.toString().stripTrailing());
        }
        return text.toString();
    }

    /** How many columns of a terminal a text takes: Hangul takes two each. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && c < 0xFF00 ? 2 : 1).sum();
    }
}
