package dev.timeslice.model.trace;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart of a trace for the terminal: a line a task, a column a tick.
 *
 * <p>A running task is drawn as {@code #}, or as its core's last digit when there are several cores; {@code .} is ready,
 * {@code /} being switched to, {@code ~} asleep.
 */
public final class TextGantt {
    /** At most so many ticks are shown. */
    static final int WIDEST = 100;

    private final Trace trace;
    private final boolean severalCores;

    private TextGantt(Trace trace) {
        this.trace = trace;
        this.severalCores = trace.events().stream().anyMatch(event -> event.core() > 0);
    }

    /** The whole trace from tick 0, or its first 100 ticks if it is longer. */
    public static String of(Trace trace) {
        return of(trace, 0);
    }

    /**
     * At most 100 ticks of the trace.
     *
     * @param from the first tick to show, 0 or more
     */
    public static String of(Trace trace, long from) {
        if (from < 0) {
            throw new IllegalArgumentException("a chart starts at tick 0 or later, found " + from);
        }
        return new TextGantt(trace).draw(from);
    }

    private String draw(long from) {
        int width = (int) Math.max(1, Math.min(WIDEST, trace.end() - from));
        List<String> tasks = trace.tasks();
        int margin = 4;
        for (String task : tasks) {
            margin = Math.max(margin, task.length());
        }
        StringBuilder chart = new StringBuilder();
        chart.append(pad("tick", margin)).append(' ').append(ruler(from, width)).append('\n');
        for (Map.Entry<String, char[]> row : rows(tasks, from, width).entrySet()) {
            String line = pad(row.getKey(), margin) + ' ' + new String(row.getValue());
            chart.append(line.stripTrailing()).append('\n');
        }
        if (trace.end() > from + width) {
            chart.append(pad("", margin))
                    .append(" ... until ")
                    .append(trace.end())
                    .append('\n');
        }
        return chart.toString();
    }

    private Map<String, char[]> rows(List<String> tasks, long from, int width) {
        Map<String, char[]> rows = new LinkedHashMap<>();
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (String task : tasks) {
            char[] row = new char[width];
            Arrays.fill(row, ' ');
            rows.put(task, row);
            marks.put(task, new Mark(' ', 0));
        }
        for (TraceEvent event : trace.events()) {
            char[] row = rows.get(event.task());
            Mark mark = marks.get(event.task());
            char glyph = glyphAfter(event);
            if (row == null || mark == null || glyph == 0) {
                continue;
            }
            mark.fill(row, from, event.tick());
            marks.put(event.task(), new Mark(glyph, event.tick()));
        }
        marks.forEach((task, mark) -> mark.fill(rows.getOrDefault(task, new char[0]), from, trace.end()));
        return rows;
    }

    /** What a task looks like from this event on; 0 if the event does not change it. */
    private char glyphAfter(TraceEvent event) {
        return switch (event.kind()) {
            case ARRIVE, EXPIRE, PREEMPT, YIELD, WAKE -> '.';
            case SWITCH -> '/';
            case RUN -> severalCores ? (char) ('0' + event.core() % 10) : '#';
            case BLOCK -> '~';
            case EXIT -> ' ';
            default -> 0;
        };
    }

    /** The line above the rows: every fifth tick has its number. */
    static String ruler(long from, int width) {
        StringBuilder ruler = new StringBuilder();
        for (long tick = from; tick < from + width; tick++) {
            if (tick % 5 == 0 && ruler.length() <= tick - from) {
                ruler.append(tick);
            } else if (ruler.length() <= tick - from) {
                ruler.append(' ');
            }
        }
        return ruler.toString().stripTrailing();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** How a task looks since a tick. */
    private record Mark(char glyph, long since) {
        void fill(char[] row, long from, long until) {
            int first = (int) Math.min(row.length, Math.max(0, since - from));
            int last = (int) Math.min(row.length, Math.max(first, until - from));
            Arrays.fill(row, first, last, glyph);
        }
    }
}
