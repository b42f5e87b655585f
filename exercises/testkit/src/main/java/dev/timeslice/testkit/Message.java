package dev.timeslice.testkit;

import java.util.Arrays;
import java.util.Locale;

/**
 * A sentence for a student, in both languages of the course.
 *
 * @param en the sentence in English
 * @param ko the same sentence in Korean
 */
public record Message(String en, String ko) {

    public Message {
        if (en.isBlank() || ko.isBlank()) {
            throw new IllegalArgumentException("a message needs both languages, found en=<" + en + "> ko=<" + ko + ">");
        }
    }

    public static Message of(String en, String ko) {
        return new Message(en, ko);
    }

    /** Text that is the same in every language: a number, a name, a tool's own words. */
    public static Message verbatim(String text) {
        String shown = text.isBlank() ? "-" : text;
        return new Message(shown, shown);
    }

    /**
     * Fills both languages' {@code %s} and {@code %d} places with the same values, digits as in English; a value that is a
     * message is filled in by its sentence in the same language.
     */
    public Message with(Object... values) {
        return new Message(
                String.format(Locale.ROOT, en, in(Locale.ENGLISH, values)),
                String.format(Locale.ROOT, ko, in(Locale.KOREAN, values)));
    }

    private static Object[] in(Locale locale, Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Message message ? message.in(locale) : value)
                .toArray();
    }

    /** The sentence in {@code locale}'s language: Korean for {@code ko}, English for any other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? ko : en;
    }
}
