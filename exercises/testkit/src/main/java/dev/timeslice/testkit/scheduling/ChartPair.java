package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import java.util.List;

/**
 * The schedule that was expected and the one that was found: side by side where a terminal of 80 columns has room for both,
 * else one below the other.
 */
public final class ChartPair {
    /** What a terminal of 80 columns leaves beside the frame in which feedback is printed. */
    private static final int WIDEST = 74;

    private static final String GAP = "   ";

    private ChartPair() {}

    /**
     * Both charts, as text.
     *
     * @param from the first tick to show, 0 or more
     */
    public static String of(Trace expected, Trace found, long from) {
        List<String> left =
                ("expected:\n" + TextGantt.of(expected, from)).lines().toList();
        List<String> right = ("found:\n" + TextGantt.of(found, from)).lines().toList();
        int middle = width(left) + GAP.length();
        if (middle + width(right) > WIDEST) {
            return lines(left) + lines(right);
        }
        StringBuilder pair = new StringBuilder();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String line = i < left.size() ? left.get(i) : "";
            String beside = i < right.size() ? right.get(i) : "";
            pair.append((line + " ".repeat(middle - line.length()) + beside).stripTrailing())
                    .append('\n');
        }
        return pair.toString();
    }

    private static int width(List<String> lines) {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
