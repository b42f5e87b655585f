package dev.timeslice.grader.simulate.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Knob;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final Texts KOREAN = Texts.in(Locale.KOREAN);

    @Test
    void bothLanguagesSayTheSameThings() {
        Set<String> korean = new TreeSet<>(KOREAN.keys());
        // The model has its own English for its knobs and their units.
        korean.removeIf(key -> key.startsWith("knob.") && !ENGLISH.has(key));
        korean.removeIf(key -> key.startsWith("unit."));

        assertThat(korean).isEqualTo(new TreeSet<>(ENGLISH.keys()));
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String key : ENGLISH.keys()) {
            assertThat(places(KOREAN.pattern(key))).as(key).isEqualTo(places(ENGLISH.pattern(key)));
        }
    }

    @Test
    void everyKnobOfTheMachineIsExplainedInKorean() {
        assertThat(Configuration.knobList()).extracting(Knob::name).allMatch(name -> KOREAN.has("knob." + name));
    }

    @Test
    void everyTextIsInItsLanguage() {
        for (String key : ENGLISH.keys()) {
            assertThat(ENGLISH.pattern(key)).as(key).doesNotContainPattern("\\p{IsHangul}");
            assertThat(KOREAN.pattern(key)).as(key).containsPattern("\\p{IsHangul}");
        }
    }

    private static String places(String pattern) {
        return pattern.replaceAll("[^%]*(%[sd])[^%]*|.*", "$1");
    }
}
