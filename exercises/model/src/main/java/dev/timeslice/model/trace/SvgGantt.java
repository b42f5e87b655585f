package dev.timeslice.model.trace;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A chart of a trace for a report: a row a task, time from left to right, as one {@code svg} element that needs nothing
 * from outside.
 *
 * <p>A running task is a bar in the colour of its core, with the core's number where there are several; ready is a thin
 * line, being switched to a low grey bar, asleep a dotted line. So nothing is told by colour alone, and each piece says in
 * words what it is when a reader points at it. Text takes the colour of its surroundings.
 */
public final class SvgGantt {
    private static final long MOST_TICKS = 1_000;
    private static final int MOST_TASKS = 200;
    private static final int PLOT = 880;
    private static final int WIDEST_TICK = 24;
    private static final int ROW = 24;
    private static final int TOP = 26;
    /** Colours that people with any kind of colour vision can tell apart (Okabe and Ito, 2008). */
    private static final List<String> COLOURS =
            List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442");

    private final StringBuilder svg = new StringBuilder();
    private final String policy;
    private final long from;
    private final long end;
    private final long to;
    private final Map<String, List<Span>> rows;
    private final boolean severalCores;
    private final int margin;
    private final long ticks;

    /**
     * @param policy under which the tasks ran; empty if that is unknown, and whether the run went on as well
     * @param end the tick at which the run ended, as far as it is known
     */
    private SvgGantt(Map<String, List<Span>> rows, boolean severalCores, String policy, long from, long end) {
        this.rows = rows;
        this.severalCores = severalCores;
        this.policy = policy;
        this.from = from;
        this.end = end;
        this.to = Math.max(from, Math.min(end, from + MOST_TICKS));
        this.ticks = Math.max(1, to - from);
        this.margin = 16
                + 8
                        * rows.keySet().stream()
                                .limit(MOST_TASKS)
                                .mapToInt(String::length)
                                .max()
                                .orElse(0);
    }

    /**
     * The whole trace from tick 0, or its first 1000 ticks and 200 tasks if it is longer.
     *
     * @param title what the chart shows; read out first
     */
    public static String of(Trace trace, String title) {
        return of(trace, title, 0);
    }

    /**
     * At most 1000 ticks and 200 tasks of the trace.
     *
     * @param title what the chart shows; read out first
     * @param from the first tick to show, 0 or more
     */
    public static String of(Trace trace, String title, long from) {
        if (from < 0) {
            throw new IllegalArgumentException("a chart starts at tick 0 or later, found " + from);
        }
        boolean severalCores = trace.events().stream().anyMatch(event -> event.core() > 0);
        return new SvgGantt(
                        SpanCollector.collect(trace),
                        severalCores,
                        trace.description().policy(),
                        from,
                        trace.end())
                .draw(title);
    }

    /** What a chart in text shows, and no more. */
    static String of(DrawnChart chart, String title) {
        return new SvgGantt(chart.rows(), chart.severalCores(), "", chart.from(), chart.to()).draw(title);
    }

    private String draw(String title) {
        int shown = Math.min(MOST_TASKS, rows.size());
        int height = TOP + ROW * shown + 8;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(margin + width() + 24)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(margin + width() + 24)
                .append("\" height=\"")
                .append(height)
                .append("\" font-family=\"sans-serif\" font-size=\"12\" fill=\"currentColor\">\n");
        svg.append("<title>").append(escaped(title)).append("</title>\n");
        svg.append("<desc>").append(escaped(description(shown))).append("</desc>\n");
        axis(height - 8);
        int y = TOP;
        for (Map.Entry<String, List<Span>> row :
                rows.entrySet().stream().limit(MOST_TASKS).toList()) {
            svg.append("<text x=\"")
                    .append(margin - 8)
                    .append("\" y=\"")
                    .append(y + 16)
                    .append("\" text-anchor=\"end\">")
                    .append(escaped(row.getKey()))
                    .append("</text>\n");
            for (Span span : row.getValue()) {
                if (span.from() < to && span.to() > from) {
                    piece(span, y);
                }
            }
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private String description(int shown) {
        String text = "Schedule of " + shown + " tasks" + (policy.isEmpty() ? "" : " under " + policy) + ", ticks "
                + from
                + " to " + to + ". A row a task: a bar is running, a thin line ready, a dotted line asleep, a low grey"
                + " bar a context switch.";
        boolean whole = policy.isEmpty() || (from == 0 && to == end && shown == rows.size());
        return whole ? text : text + " The whole run has " + rows.size() + " tasks and ends at tick " + end + ".";
    }

    private void axis(int bottom) {
        long step = step();
        for (long tick = (from + step - 1) / step * step; tick <= to; tick += step) {
            svg.append("<path d=\"M")
                    .append(x(tick))
                    .append(' ')
                    .append(TOP - 6)
                    .append('V')
                    .append(bottom)
                    .append("\" stroke=\"currentColor\" stroke-opacity=\"0.2\"/><text x=\"")
                    .append(x(tick))
                    .append("\" y=\"")
                    .append(TOP - 10)
                    .append("\" text-anchor=\"middle\">")
                    .append(tick)
                    .append("</text>\n");
        }
    }

    /** The least of 1, 2, 5, 10, 20, ... ticks that leaves room for the numbers. */
    private long step() {
        long step = 1;
        int turn = 0;
        while (step * width() / ticks < 36) {
            step = turn % 3 == 1 ? step / 2 * 5 : step * 2;
            turn++;
        }
        return step;
    }

    private void piece(Span span, int y) {
        long first = Math.max(from, span.from());
        long last = Math.min(to, span.to());
        switch (span.state()) {
            case RUNNING -> bar(span, first, last, y + 3, 18, COLOURS.get(span.core() % COLOURS.size()));
            case SWITCHING -> bar(span, first, last, y + 9, 6, "#999999");
            case READY -> line(span, first, last, y + 12, "");
            case ASLEEP -> line(span, first, last, y + 12, " stroke-dasharray=\"2 4\"");
        }
    }

    private void bar(Span span, long first, long last, int y, int height, String colour) {
        svg.append("<g><rect x=\"")
                .append(x(first))
                .append("\" y=\"")
                .append(y)
                .append("\" width=\"")
                .append(decimal(hundredths(last) - hundredths(first)))
                .append("\" height=\"")
                .append(height)
                .append("\" fill=\"")
                .append(colour)
                .append("\"/>");
        words(span);
        if (severalCores && span.state() == Span.State.RUNNING && hundredths(last) - hundredths(first) >= 1_400) {
            svg.append("<text x=\"")
                    .append(decimal((hundredths(first) + hundredths(last)) / 2))
                    .append("\" y=\"")
                    .append(y + 14)
                    .append("\" text-anchor=\"middle\" fill=\"#000000\" stroke=\"#ffffff\" stroke-width=\"2\"")
                    .append(" paint-order=\"stroke\">")
                    .append(span.core())
                    .append("</text>");
        }
        svg.append("</g>\n");
    }

    private void line(Span span, long first, long last, int y, String dashes) {
        svg.append("<path d=\"M")
                .append(x(first))
                .append(' ')
                .append(y)
                .append('H')
                .append(x(last))
                .append("\" stroke=\"currentColor\"")
                .append(dashes)
                .append('>');
        words(span);
        svg.append("</path>\n");
    }

    private void words(Span span) {
        svg.append("<title>")
                .append(escaped(span.task()))
                .append(' ')
                .append(span.state().name().toLowerCase(Locale.ROOT))
                .append(span.core() == TraceEvent.NO_CORE ? "" : " on core " + span.core())
                .append(", ticks ")
                .append(span.from())
                .append(" to ")
                .append(span.to())
                .append("</title>");
    }

    private long width() {
        return Math.min(PLOT, ticks * WIDEST_TICK);
    }

    private String x(long tick) {
        return decimal(hundredths(tick));
    }

    /** The place of a tick, in hundredths of a unit: whole numbers are the same on every machine. */
    private long hundredths(long tick) {
        return margin * 100L + (tick - from) * width() * 100 / ticks;
    }

    private static String decimal(long hundredths) {
        long rest = hundredths % 100;
        return hundredths / 100 + (rest == 0 ? "" : "." + rest / 10 + (rest % 10 == 0 ? "" : rest % 10));
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
