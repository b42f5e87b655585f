package dev.timeslice.grader.simulate.text;

import dev.timeslice.grader.engine.text.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The sentences of a simulation in one language, by key; their places are those of {@link String#format}. */
public final class Texts {
    private final Locale locale;
    private final Properties patterns;

    private Texts(Locale locale, Properties patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** Korean for {@code ko}, English for any other. */
    public static Texts in(Locale locale) {
        boolean korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
        Locale chosen = korean ? Locale.KOREAN : Locale.ENGLISH;
        return new Texts(chosen, load("texts." + chosen.getLanguage() + ".properties"));
    }

    /** The language that the texts are in. */
    public Locale locale() {
        return locale;
    }

    /**
     * @throws IllegalArgumentException if there is no text for {@code key}
     */
    public String get(String key, Object... values) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + locale);
        }
        return String.format(Locale.ROOT, pattern, values);
    }

    /** What is not as it must be, as an exception that the command line shows. */
    public BadInput bad(String key, Object... values) {
        return new BadInput(get(key, values));
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    String pattern(String key) {
        return patterns.getProperty(key, "");
    }

    Set<String> keys() {
        return Set.copyOf(patterns.stringPropertyNames());
    }

    private static Properties load(String name) {
        Properties patterns = new Properties();
        try (InputStream bytes = Texts.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the jar of simulations lacks " + name);
            }
            patterns.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return patterns;
    }
}
