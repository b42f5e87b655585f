package dev.timeslice.grader.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that a student may control, made fit to be shown: bounded, and without characters that act instead of showing.
 *
 * <p>Controls (C0, C1), terminal sequences, invisible formatting (category Cf, which holds the bidirectional
 * overrides), lone surrogates and noncharacters never get through. What is left is still to be escaped for its format.
 */
final class Printable {
    private static final char ESCAPE = '\u001B';
    private static final char CSI = '\u009B';
    private static final char REPLACEMENT = '\uFFFD';
    private static final char ELLIPSIS = '\u2026';

    /** Colours, cursor moves, window titles; possessive, so that no input makes it slow. */
    private static final Pattern TERMINAL_SEQUENCE =
            Pattern.compile("(?:\\x1B\\[|\\x{9B})[0-?]*+[ -/]*+[@-~]|\\x1B\\][^\\x07\\x1B]*+(?:\\x07|\\x1B\\\\)");

    /**
     * Several lines, as a chart or a program's output has them.
     *
     * @param text lines that end with a line feed, the last one without; empty if there was nothing to show
     * @param cut whether something was left off at the end
     */
    record Block(String text, boolean cut) {
        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    private Printable() {}

    /**
     * One line: what cannot be shown is dropped, white space becomes single spaces, and a text of more than {@code
     * limit} characters ends in an ellipsis.
     */
    static String line(String text, int limit) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), limit));
        Matcher sequence = TERMINAL_SEQUENCE.matcher(text);
        boolean gap = false;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if ((c == ESCAPE || c == CSI) && sequence.region(at, text.length()).lookingAt()) {
                at = sequence.end();
                continue;
            }
            at += Character.charCount(c);
            if (isSpace(c)) {
                gap = out.length() > 0;
            } else if (!actsInsteadOfShowing(c)) {
                int shown = isLoneSurrogate(c) ? REPLACEMENT : c;
                if (out.length() + (gap ? 1 : 0) + Character.charCount(shown) > limit) {
                    return shortened(out, limit);
                }
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.appendCodePoint(shown);
            }
        }
        return out.toString();
    }

    /**
     * Several lines, with indentation kept; what cannot be shown appears as a Java escape such as {@code \}{@code u001b},
     * because in a program's output it may be the very mistake. Trailing white space of the whole is dropped.
     */
    static Block block(String text, int limit, int lines) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), limit));
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                continue;
            }
            String shown = shownInBlock(c);
            boolean newLine = shown.equals("\n");
            if (out.length() + shown.length() > limit || (newLine && line == lines)) {
                boolean lost =
                        !(newLine ? "" : shown).isBlank() || !text.substring(at).isBlank();
                return new Block(out.toString().stripTrailing(), lost);
            }
            out.append(shown);
            if (newLine) {
                line++;
            }
        }
        return new Block(out.toString().stripTrailing(), false);
    }

    private static String shownInBlock(int c) {
        if (c == '\t') {
            return "\t";
        }
        if (isLineEnd(c)) {
            return "\n";
        }
        if (isLoneSurrogate(c)) {
            return String.valueOf(REPLACEMENT);
        }
        if (!actsInsteadOfShowing(c)) {
            return Character.toString(c);
        }
        StringBuilder escapes = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            String digits = Integer.toHexString(unit);
            escapes.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
        }
        return escapes.toString();
    }

    private static String shortened(StringBuilder out, int limit) {
        int end = Math.min(out.length(), limit - 1);
        if (end > 0 && Character.isHighSurrogate(out.charAt(end - 1))) {
            end--;
        }
        return out.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isSpace(int c) {
        return c == '\t' || isLineEnd(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isLoneSurrogate(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }

    private static boolean actsInsteadOfShowing(int c) {
        int type = Character.getType(c);
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return type == Character.CONTROL || type == Character.FORMAT || noncharacter;
    }
}
