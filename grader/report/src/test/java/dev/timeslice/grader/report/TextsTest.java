package dev.timeslice.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts english = Texts.in(Locale.ENGLISH);
    private final Texts korean = Texts.in(Locale.KOREA);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(korean.keys()).isEqualTo(english.keys());
    }

    @Test
    void bothLanguagesUseEveryValueThatTheyAreGiven() {
        for (String key : english.keys()) {
            List<String> marks = List.of("<one>", "<two>", "<three>", "<four>", "<five>");
            Object[] values = marks.toArray();
            String en = english.get(key, values);
            String ko = korean.get(key, values);

            assertThat(marks).as(key).allMatch(mark -> en.contains(mark) == ko.contains(mark));
        }
    }

    @Test
    void koreanTextsAreKorean() {
        assertThat(korean.get("verdict.DEADLOCK.name")).isEqualTo("교착 상태");
        for (VerdictKind kind : VerdictKind.values()) {
            assertThat(korean.get("verdict." + kind + ".means")).matches(".*\\p{IsHangul}.*");
        }
    }

    @Test
    void anyLanguageButKoreanIsEnglishWhateverTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.KOREA);
        try {
            assertThat(Texts.in(Locale.FRENCH).get("verdict.PASSED.name")).isEqualTo("Passed");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyVerdictHasAPlainNameAndOneSentenceInBothLanguages() {
        for (Texts texts : List.of(english, korean)) {
            VerdictWords words = new VerdictWords(texts);
            for (VerdictKind kind : VerdictKind.values()) {
                assertThat(words.name(kind)).isNotBlank().doesNotContain("_", ".");
                assertThat(words.meaning(kind)).endsWith(".");
            }
        }
    }

    @Test
    void theTableOfVerdictsHasARowForEachVerdict() {
        assertThat(VerdictTable.markdown(Locale.ENGLISH).lines())
                .hasSize(VerdictKind.values().length + 2)
                .contains("| `PASSED` | Passed | Your code does what the criterion demands. | no |");
    }

    @Test
    void theReadmeShowsTheTableOfVerdictsAsTheReportsHaveIt() throws IOException {
        Path readme = Path.of(System.getProperty("timeslice.home", "../.."), "grader", "report", "README.md");

        assertThat(readme).content().contains(VerdictTable.markdown(Locale.ENGLISH));
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> english.get("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
    }
}
