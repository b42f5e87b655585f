package dev.timeslice.grader.report;

import dev.timeslice.testkit.Measured;
import dev.timeslice.testkit.Measured.Moment;
import dev.timeslice.testkit.Measured.Span;
import java.util.Locale;

/**
 * A load on a server as a picture: a row a client, a bar a request, and what was done to the server beside. Nothing in it is told by
 * colour alone.
 */
final class LoadPicture {
    private static final int MARGIN = 110;
    private static final int PLOT = 760;
    private static final int TOP = 34;
    private static final int ROW = 26;
    private static final int BOTTOM = 30;
    private static final String ANSWERED = "#0072B2";
    private static final String NOT_ANSWERED = "#D55E00";

    private final Texts texts;
    private final StringBuilder svg = new StringBuilder();

    private LoadPicture(Texts texts) {
        this.texts = texts;
    }

    /** One {@code svg} element that needs nothing from outside. */
    static String of(Measured measured, Texts texts) {
        return new LoadPicture(texts).draw(measured);
    }

    private String draw(Measured measured) {
        int lanes = 1 + measured.spans().stream().mapToInt(Span::lane).max().orElse(0);
        double end =
                measured.spans().stream().mapToDouble(Span::endMillis).max().orElse(0);
        double scale = PLOT / Math.max(end, 0.001);
        int bottom = TOP + lanes * ROW;
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" "
                        + "font-size=\"12\">",
                MARGIN + PLOT + 20, bottom + BOTTOM);
        line("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        for (int lane = 0; lane < lanes; lane++) {
            words(8, TOP + lane * ROW + 16, texts.get("load.client", lane + 1));
        }
        for (Span span : measured.spans()) {
            bar(span, scale);
        }
        for (Moment moment : measured.moments()) {
            double x = MARGIN + moment.millis() * scale;
            line(
                    "<line x1=\"%.2f\" x2=\"%.2f\" y1=\"%d\" y2=\"%d\" stroke=\"#000000\" stroke-dasharray=\"4 3\"/>",
                    x, x, TOP - 6, bottom);
            String key = "load." + moment.name();
            words(x + 4, TOP - 12, texts.has(key) ? texts.get(key) : moment.name());
        }
        line(
                "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#000000\"/>",
                MARGIN, MARGIN + PLOT, bottom, bottom);
        words(MARGIN, bottom + 18, "0 ms");
        words(MARGIN + PLOT - 70, bottom + 18, String.format(Locale.ROOT, "%.1f ms", end));
        line("</svg>");
        return svg.toString();
    }

    private void bar(Span span, double scale) {
        double x = MARGIN + span.beginMillis() * scale;
        // A white edge keeps short requests apart that follow each other.
        double width = Math.max(1, (span.endMillis() - span.beginMillis()) * scale);
        int y = TOP + span.lane() * ROW + (span.answered() ? 4 : 10);
        line(
                "<rect x=\"%.2f\" y=\"%d\" width=\"%.2f\" height=\"%d\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"0.5\">",
                x, y, width, span.answered() ? 18 : 6, span.answered() ? ANSWERED : NOT_ANSWERED);
        String kind = texts.get(span.answered() ? "load.answered" : "load.not-answered");
        line(
                "<title>%s</title></rect>",
                escaped(String.format(Locale.ROOT, "%s: %.3f-%.3f ms", kind, span.beginMillis(), span.endMillis())));
    }

    private void words(double x, int y, String text) {
        line("<text x=\"%.2f\" y=\"%d\">%s</text>", x, y, escaped(text));
    }

    private void line(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values)).append('\n');
    }

    /** The characters that mean something in a picture's source. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
