package dev.timeslice.grader.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every station's texts are complete in both languages. */
class TranslationsTest {
    private static final Path TEXTS = Path.of(System.getProperty("timeslice.home", "../.."))
            .resolve("grader/engine/src/main/resources/dev/timeslice/grader/engine/text");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    static SortedSet<String> stations() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            SortedSet<String> stations = new TreeSet<>();
            files.forEach(
                    file -> stations.add(file.getFileName().toString().replaceFirst("_(en|ko)\\.properties$", "")));
            return stations;
        }
    }

    @ParameterizedTest
    @MethodSource("stations")
    void bothLanguagesHaveTheSameKeysAndPlaces(String station) throws IOException {
        Properties english = texts(station, "en");
        Properties korean = texts(station, "ko");

        assertThat(korean.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(korean.getProperty(key)))
                    .as("places of %s", key)
                    .isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("stations")
    void everyKeyBeginsWithItsStationAndIsSaidInItsLanguage(String station) throws IOException {
        Properties english = texts(station, "en");
        Properties korean = texts(station, "ko");

        for (String key : english.stringPropertyNames()) {
            assertThat(key).startsWith(station + ".");
            assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContainPattern(HANGUL);
            assertThat(korean.getProperty(key)).as(key).containsPattern(HANGUL);
        }
    }

    private static Properties texts(String station, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(station + "_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static SortedSet<String> places(String text) {
        SortedSet<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }
}
