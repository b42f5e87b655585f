package dev.timeslice.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a check has measured beside its verdict. It costs nothing and earns nothing, and is another one in each run.
 *
 * @param figures in the order in which they are shown
 * @param spans what went on from when to when
 * @param moments what happened at one moment
 */
public record Measured(List<Figure> figures, List<Span> spans, List<Moment> moments) {
    /** Nothing was measured. */
    public static final Measured NOTHING = new Measured(List.of(), List.of(), List.of());

    /**
     * A figure.
     *
     * @param name in small letters, digits and underscores, its unit at the end, such as {@code latency_median_ms}
     */
    public record Figure(String name, double value) {}

    /**
     * A request of a load.
     *
     * @param lane of requests that follow each other, from 0
     * @param beginMillis since the load began
     * @param endMillis since the load began
     * @param answered whether it was, rightly
     */
    public record Span(int lane, double beginMillis, double endMillis, boolean answered) {}

    /**
     * Something that was done to a server.
     *
     * @param millis since the load began
     * @param name as figures have it
     */
    public record Moment(double millis, String name) {}

    public Measured {
        figures = List.copyOf(figures);
        spans = List.copyOf(spans);
        moments = List.copyOf(moments);
    }

    public boolean isEmpty() {
        return figures.isEmpty();
    }

    /** A line each; empty if nothing was measured. */
    public String text() {
        StringBuilder lines = new StringBuilder();
        figures.forEach(figure -> line(lines, "figure %s %.3f", figure.name(), figure.value()));
        spans.forEach(span -> line(
                lines, "span %d %.3f %.3f %b", span.lane(), span.beginMillis(), span.endMillis(), span.answered()));
        moments.forEach(moment -> line(lines, "moment %.3f %s", moment.millis(), moment.name()));
        return lines.toString();
    }

    private static void line(StringBuilder lines, String form, Object... values) {
        lines.append(String.format(Locale.ROOT, form, values)).append('\n');
    }

    /** Reads what {@link #text} wrote; lines that are none of its are left out. */
    public static Measured parse(String text) {
        List<Figure> figures = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<Moment> moments = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.matches("figure [a-z0-9_]{1,40} -?[0-9]{1,15}\\.[0-9]{3}")) {
                String[] words = line.split(" ");
                figures.add(new Figure(words[1], Double.parseDouble(words[2])));
            } else if (line.matches("span [0-9]{1,3} [0-9]{1,9}\\.[0-9]{3} [0-9]{1,9}\\.[0-9]{3} (true|false)")) {
                String[] words = line.split(" ");
                spans.add(new Span(
                        Integer.parseInt(words[1]),
                        Double.parseDouble(words[2]),
                        Double.parseDouble(words[3]),
                        Boolean.parseBoolean(words[4])));
            } else if (line.matches("moment [0-9]{1,9}\\.[0-9]{3} [a-z0-9_]{1,40}")) {
                String[] words = line.split(" ");
                moments.add(new Moment(Double.parseDouble(words[1]), words[2]));
            }
        }
        return new Measured(figures, spans, moments);
    }
}
