package dev.timeslice.model.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the charts in a text and understands them: the inverse of {@link TextGantt}. */
final class ChartReader {
    private static final String RULER_WORD = "tick";
    private static final Pattern RULER = Pattern.compile("tick +\\d[\\d ]*");
    private static final Pattern FIRST_NUMBER = Pattern.compile("(?<!\\d)\\d{1,18}(?!\\d)");
    private static final Pattern ROW = Pattern.compile("(\\S*[^\\s:])(?: [#./~\\d ]*)?");

    private final List<String> lines;

    ChartReader(String text) {
        lines = text.lines().toList();
    }

    List<DrawnChart> charts() {
        List<DrawnChart> charts = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            int second = lines.get(line).indexOf(RULER_WORD, 1);
            int middle = second < 0 ? Integer.MAX_VALUE : second;
            if (isRuler(part(line, 0, middle)) && (second < 0 || isRuler(part(line, middle, Integer.MAX_VALUE)))) {
                chart(line, 0, middle).ifPresent(charts::add);
                chart(line, middle, Integer.MAX_VALUE).ifPresent(charts::add);
            }
        }
        return charts;
    }

    /** The chart whose ruler is in a line, between two columns. */
    private Optional<DrawnChart> chart(int rulerLine, int left, int right) {
        List<String> rows = new ArrayList<>();
        int margin = RULER_WORD.length();
        for (int line = rulerLine + 1; line < lines.size(); line++) {
            String row = part(line, left, right);
            Matcher parts = ROW.matcher(row);
            if (!parts.matches() || isRuler(row)) {
                break;
            }
            margin = Math.max(margin, parts.group(1).length());
            rows.add(row);
        }
        String ruler = part(rulerLine, left, right);
        Matcher number = FIRST_NUMBER.matcher(ruler);
        if (rows.isEmpty() || !number.find()) {
            return Optional.empty();
        }
        int column = number.start() - margin - 1;
        long from = Long.parseLong(number.group()) - column;
        boolean drawnHere = column >= 0
                && from >= 0
                && TextGantt.ruler(from, TextGantt.WIDEST).startsWith(ruler.substring(margin + 1));
        return drawnHere ? Optional.of(chart(title(rulerLine - 1, left, right), rows, margin, from)) : Optional.empty();
    }

    private static DrawnChart chart(String title, List<String> rows, int margin, long from) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        int width = 0;
        boolean severalCores = false;
        for (String row : rows) {
            String name = row.substring(0, (row + " ").indexOf(' '));
            String glyphs = row.length() > margin ? row.substring(margin + 1) : "";
            spans.put(name, spans(name, glyphs, from));
            width = Math.max(width, glyphs.length());
            severalCores |= glyphs.chars().anyMatch(Character::isDigit);
        }
        return new DrawnChart(title, spans, severalCores, from, from + width);
    }

    private static List<Span> spans(String task, String glyphs, long from) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= glyphs.length(); i++) {
            if (i == glyphs.length() || glyphs.charAt(i) != glyphs.charAt(start)) {
                Span.State state = state(glyphs.charAt(start));
                if (state != null) {
                    spans.add(new Span(task, state, core(glyphs.charAt(start)), from + start, from + i));
                }
                start = i;
            }
        }
        return spans;
    }

    private static Span.@Nullable State state(char glyph) {
        return switch (glyph) {
            case '.' -> Span.State.READY;
            case '~' -> Span.State.ASLEEP;
            case '/' -> Span.State.SWITCHING;
            case ' ' -> null;
            default -> Span.State.RUNNING;
        };
    }

    /** A switch does not show its core in text. */
    private static int core(char glyph) {
        if (Character.isDigit(glyph)) {
            return glyph - '0';
        }
        return glyph == '#' ? 0 : TraceEvent.NO_CORE;
    }

    private static boolean isRuler(String text) {
        return RULER.matcher(text).matches();
    }

    private String title(int line, int left, int right) {
        String text = line < 0 ? "" : part(line, left, right);
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : "";
    }

    private String part(int line, int left, int right) {
        String text = lines.get(line);
        return text.substring(Math.min(left, text.length()), Math.min(right, text.length()))
                .stripTrailing();
    }
}
