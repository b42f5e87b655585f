package dev.timeslice.grader.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * The reports' own words in one language, by key.
 *
 * <p>Not a {@link java.util.ResourceBundle}: that one falls back to the machine's language, and then a report in English
 * would come out in Korean on a Korean machine.
 */
final class Texts {
    private final Locale locale;
    private final Properties patterns;

    private Texts(Locale locale, Properties patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** Korean for {@code ko}, English for any other, like {@link dev.timeslice.testkit.Message#in}. */
    static Texts in(Locale locale) {
        boolean korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
        Locale chosen = korean ? Locale.KOREAN : Locale.ENGLISH;
        return new Texts(chosen, load("texts." + chosen.getLanguage() + ".properties"));
    }

    /** The language that the texts are in. */
    Locale locale() {
        return locale;
    }

    /**
     * @throws IllegalArgumentException if there is no text for {@code key}
     */
    String get(String key, Object... values) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + locale);
        }
        return String.format(Locale.ROOT, pattern, values);
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    Set<String> keys() {
        return Set.copyOf(patterns.stringPropertyNames());
    }

    private static Properties load(String name) {
        Properties patterns = new Properties();
        try (InputStream bytes = Texts.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the reports' jar lacks " + name);
            }
            Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            patterns.load(characters);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return patterns;
    }
}
