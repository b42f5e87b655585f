package dev.timeslice.grader.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Escapes text for GitHub-flavoured Markdown, so that none of it becomes markup, HTML, a link or a mention.
 *
 * <p>The one exception: a pair of single backticks stays a code span, because authors write {@code `Task.remaining()`}
 * in rubrics and messages, and a code span can only show.
 */
final class Markdown {
    private static final String ALWAYS_ESCAPED = "\\`*_[]~|$@";
    private static final String ESCAPED_AT_LINE_START = "#+-=:";
    private static final int SENTENCE = 2_000;
    private static final int SENTENCE_LINES = 20;

    private Markdown() {}

    /** One line that may stand anywhere but in a table. */
    static String line(String text) {
        return escaped(Printable.line(text, SENTENCE), false);
    }

    /** One line for a cell of a table. */
    static String cell(String text) {
        return escaped(Printable.line(text, 200), true);
    }

    /** A paragraph that keeps the line ends of {@code text}. */
    static String paragraph(String text) {
        return Arrays.stream(
                        Printable.block(text, SENTENCE, SENTENCE_LINES).text().split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> escaped(line, false))
                .collect(Collectors.joining("\\\n"));
    }

    /** A code block; its fence is longer than any run of backticks inside. Ends with a line feed. */
    static String fenced(Printable.Block block) {
        String fence = "`".repeat(Math.max(3, longestRunOfBackticks(block.text()) + 1));
        return fence + "text\n" + block.text() + "\n" + fence + "\n";
    }

    private static String escaped(String text, boolean inTable) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int end = codeSpanEnd(text, at);
            if (end > 0) {
                String span = text.substring(at, end);
                out.append(inTable ? span.replace("|", "\\|") : span);
                at = end;
            } else {
                appendEscaped(out, text, at);
                at++;
            }
        }
        return out.toString();
    }

    private static void appendEscaped(StringBuilder out, String text, int at) {
        char c = text.charAt(at);
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            default -> {
                if (ALWAYS_ESCAPED.indexOf(c) >= 0 || startsMarkup(text, at) || startsLink(text, at)) {
                    out.append('\\');
                }
                out.append(c);
            }
        }
    }

    /** Headings, lists, underlines of headings; a number with a full stop is a list too. */
    private static boolean startsMarkup(String text, int at) {
        char c = text.charAt(at);
        if (at == 0) {
            return ESCAPED_AT_LINE_START.indexOf(c) >= 0;
        }
        return (c == '.' || c == ')') && at <= 9 && text.chars().limit(at).allMatch(d -> d >= '0' && d <= '9');
    }

    /** GitHub turns bare addresses into links: {@code http://...} and {@code www....}. */
    private static boolean startsLink(String text, int at) {
        char c = text.charAt(at);
        return (c == ':' && text.startsWith("//", at + 1))
                || (c == '.' && at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3));
    }

    /** The index after the code span that starts at {@code start}, or -1 if none does. */
    private static int codeSpanEnd(String text, int start) {
        if (text.charAt(start) != '`' || (start > 0 && text.charAt(start - 1) == '`')) {
            return -1;
        }
        int close = text.indexOf('`', start + 1);
        boolean single = close > start + 1 && !text.startsWith("`", close + 1);
        return single ? close + 1 : -1;
    }

    private static int longestRunOfBackticks(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
