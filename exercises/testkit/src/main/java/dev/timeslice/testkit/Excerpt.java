package dev.timeslice.testkit;

import java.util.ArrayList;
import java.util.List;

/** What is shown of a report that would be too long to read. */
public final class Excerpt {
    private static final int MOST = 48;

    private Excerpt() {}

    /** All lines, or the first and the last of many, with a line between them that says how many are left out. */
    public static List<String> of(List<String> lines) {
        if (lines.size() <= MOST) {
            return List.copyOf(lines);
        }
        List<String> shown = new ArrayList<>(lines.subList(0, MOST / 2));
        shown.add("... and " + (lines.size() - MOST) + " more ...");
        shown.addAll(lines.subList(lines.size() - MOST / 2, lines.size()));
        return List.copyOf(shown);
    }
}
