package dev.timeslice.grader.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.testkit.Message;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void aKeyGivesTheSentenceInBothLanguagesWithItsPlacesFilled() {
        Message message = Messages.of("sample.order", "B", "$1{0}");

        assertThat(message.en()).isEqualTo("$1{0} comes before B, it's 100 % sure");
        assertThat(message.ko()).isEqualTo("B보다 $1{0} 파일이 먼저입니다");
    }

    @Test
    void aTextThatOneLanguageLacksIsRefusedWithTheFileThatLacksIt() {
        assertThatThrownBy(() -> Messages.of("sample.english-only"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sample_ko.properties has no text for sample.english-only");
    }

    @Test
    void aPlaceWithoutAnArgumentIsRefused() {
        assertThatThrownBy(() -> Messages.of("sample.order", "only one")).hasMessageContaining("{1}");
    }

    @Test
    void anUnknownStationIsRefused() {
        assertThatThrownBy(() -> Messages.of("nowhere.at-all")).hasMessageContaining("nowhere_en.properties");
        assertThatThrownBy(() -> Messages.of("nodot")).hasMessageContaining("nodot");
    }
}
