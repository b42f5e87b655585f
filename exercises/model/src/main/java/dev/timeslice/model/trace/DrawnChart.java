package dev.timeslice.model.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart that somebody drew as text, read back: who did what from which tick to which. So whoever has only the text, as a
 * report has of a failed check, can draw it again as a picture.
 */
public final class DrawnChart {
    private final String title;
    private final Map<String, List<Span>> rows;
    private final boolean severalCores;
    private final long from;
    private final long to;

    DrawnChart(String title, Map<String, List<Span>> rows, boolean severalCores, long from, long to) {
        this.title = title;
        this.rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        this.severalCores = severalCores;
        this.from = from;
        this.to = to;
    }

    /**
     * The charts in a text, in the order in which a reader meets them: those of {@link TextGantt}, one below the other or two
     * side by side. What only looks like a chart is left out.
     *
     * @param text of any origin and form
     */
    public static List<DrawnChart> in(String text) {
        return new ChartReader(text).charts();
    }

    /** The line above the chart without its colon; empty if there is no such line. */
    public String title() {
        return title;
    }

    Map<String, List<Span>> rows() {
        return rows;
    }

    boolean severalCores() {
        return severalCores;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }
}
