package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.model.trace.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws slices as the model draws a trace: a line a task, a column a tick, and the number of the core. */
public final class SliceChart {
    private SliceChart() {}

    public static String of(List<Slice> slices) {
        int width = (int) slices.stream().mapToLong(Slice::to).max().orElse(1);
        Map<String, char[]> rows = new TreeMap<>();
        for (Slice slice : slices) {
            char[] row = rows.computeIfAbsent(slice.task(), task -> blank(width));
            Arrays.fill(row, (int) slice.from(), (int) slice.to(), (char) ('0' + slice.core()));
        }
        StringBuilder ruler = new StringBuilder();
        for (int tick = 0; tick < width; tick += 5) {
            ruler.append(" ".repeat(tick - ruler.length())).append(tick);
        }
        StringBuilder chart = new StringBuilder("tick " + ruler + "\n");
        rows.forEach((task, row) -> chart.append((task + "     ").substring(0, Math.max(5, task.length() + 1)))
                .append(new String(row).stripTrailing())
                .append('\n'));
        return chart.toString();
    }

    private static char[] blank(int width) {
        char[] row = new char[width];
        Arrays.fill(row, ' ');
        return row;
    }
}
