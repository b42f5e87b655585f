package dev.timeslice.testkit.rings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** What happened in a trial, line by line, a column for each process. */
final class Notes {
    private static final int WIDTH = 46;
    private static final int MOST = 120;

    private final List<String> lines = new ArrayList<>();

    void call(Side side, String call) {
        add(side, call);
    }

    void returned(Side side, String call, String result) {
        add(side, call + " is " + result);
    }

    /** An access, with the line of the code under test that made it. */
    void access(Side side, String access) {
        OptionalInt line = StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().startsWith("dev.timeslice.testkit.")
                                && !frame.getClassName().startsWith("java.")
                                && !frame.getClassName().startsWith("jdk.")
                                && frame.getLineNumber() > 0)
                        .mapToInt(StackWalker.StackFrame::getLineNumber)
                        .findFirst());
        add(
                side,
                line.isPresent()
                        ? String.format(Locale.ROOT, "  %-32s line %d", access, line.getAsInt())
                        : "  " + access);
    }

    private void add(Side side, String text) {
        lines.add(side == Side.PRODUCER ? text : " ".repeat(WIDTH) + text);
    }

    String table() {
        List<String> shown = new ArrayList<>();
        shown.add("producer" + " ".repeat(WIDTH - "producer".length()) + "consumer");
        int first = Math.max(0, lines.size() - MOST);
        if (first > 0) {
            shown.add("...");
        }
        shown.addAll(lines.subList(first, lines.size()));
        return String.join("\n", shown);
    }
}
