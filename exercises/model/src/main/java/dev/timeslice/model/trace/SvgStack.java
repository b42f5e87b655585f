package dev.timeslice.model.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several charts in one picture, one below the other, each under a title. */
public final class SvgStack {
    private static final Pattern SIZE = Pattern.compile("^<svg [^>]* width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final int TITLE = 28;

    private final StringBuilder charts = new StringBuilder();
    private int width;
    private int height;

    /** Adds the chart of a whole run, as {@link SvgGantt} draws it. */
    public void add(String title, Trace trace) {
        append(title, SvgGantt.of(trace, title));
    }

    /** Adds a chart that was read from text. */
    public void add(String title, DrawnChart chart) {
        append(title, SvgGantt.of(chart, title));
    }

    private void append(String title, String chart) {
        Matcher size = SIZE.matcher(chart);
        if (!size.find()) {
            throw new IllegalStateException("a chart begins with its size, found " + chart);
        }
        charts.append("<text x=\"8\" y=\"").append(height + TITLE - 8).append("\" font-weight=\"bold\">");
        charts.append(SvgGantt.escaped(title)).append("</text>\n");
        charts.append("<g transform=\"translate(0 ").append(height + TITLE).append(")\">\n");
        charts.append(chart).append("</g>\n");
        width = Math.max(width, Integer.parseInt(size.group(1)));
        height += TITLE + Integer.parseInt(size.group(2));
    }

    /** The picture so far, one {@code svg} element in UTF-8. */
    @Override
    public String toString() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" font-family=\"sans-serif\" font-size=\"14\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + charts + "</svg>\n";
    }
}
