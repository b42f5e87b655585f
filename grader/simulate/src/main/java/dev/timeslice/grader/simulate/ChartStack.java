package dev.timeslice.grader.simulate;

import dev.timeslice.model.trace.SvgGantt;
import dev.timeslice.model.trace.Trace;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charts of several policies in one picture, one below the other, each under its policy's name. */
final class ChartStack {
    private static final Pattern SIZE = Pattern.compile("^<svg [^>]* width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final int TITLE = 28;

    private final StringBuilder charts = new StringBuilder();
    private int width;
    private int height;

    void add(String policy, Trace trace) {
        String chart = SvgGantt.of(trace, policy);
        Matcher size = SIZE.matcher(chart);
        if (!size.find()) {
            throw new IllegalStateException("a chart begins with its size, found " + chart);
        }
        charts.append("<text x=\"8\" y=\"").append(height + TITLE - 8).append("\" font-weight=\"bold\">");
        charts.append(policy.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
        charts.append("<g transform=\"translate(0 ").append(height + TITLE).append(")\">\n");
        charts.append(chart).append("</g>\n");
        width = Math.max(width, Integer.parseInt(size.group(1)));
        height += TITLE + Integer.parseInt(size.group(2));
    }

    /**
     * @param out in UTF-8
     */
    void write(Appendable out) throws IOException {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(Integer.toString(width));
        out.append("\" height=\"").append(Integer.toString(height));
        out.append("\" font-family=\"sans-serif\" font-size=\"14\">\n");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n")
                .append(charts)
                .append("</svg>\n");
    }
}
