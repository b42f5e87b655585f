package dev.timeslice.grader.engine.text;

import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grader's own sentences for students.
 *
 * <p>A key is {@code station.name}. The texts of a station are the resources {@code station_en.properties} and
 * {@code station_ko.properties} beside this class, in UTF-8; each station has its own pair, so that they grow
 * independently. Places are written {@code {0}}, {@code {1}} and so on, and are filled by what the argument prints, a
 * message by its sentence in the same language; nothing else in a text is special, neither quotes nor percent signs.
 */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Properties> LOADED = new ConcurrentHashMap<>();

    private Messages() {}

    /**
     * The sentence of {@code key} in both languages.
     *
     * @param key such as {@code intake.zip-encrypted}
     * @throws IllegalArgumentException if a language lacks the key, or a place has no argument: a fault of ours
     */
    public static Message of(String key, Object... arguments) {
        return new Message(fill(key, "en", arguments), fill(key, "ko", arguments));
    }

    private static String fill(String key, String language, Object... arguments) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a key is written station.name, found " + key);
        }
        String bundle = key.substring(0, dot) + "_" + language + ".properties";
        String text = LOADED.computeIfAbsent(bundle, Messages::load).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(bundle + " has no text for " + key);
        }
        return PLACE.matcher(text).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            if (index >= arguments.length) {
                throw new IllegalArgumentException(
                        key + " has a place {" + index + "} but was given " + arguments.length + " arguments");
            }
            Object argument = arguments[index];
            return Matcher.quoteReplacement(
                    argument instanceof Message message
                            ? message.in(Locale.forLanguageTag(language))
                            : String.valueOf(argument));
        });
    }

    private static Properties load(String bundle) {
        try (InputStream resource = Messages.class.getResourceAsStream(bundle)) {
            if (resource == null) {
                throw new IllegalArgumentException("there are no texts in " + bundle);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts in " + bundle, e);
        }
    }
}
