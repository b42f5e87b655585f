package dev.timeslice.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void ordinaryTextInAnyScriptStaysAsItIs() {
        assertThat(Printable.line("프로세스 3개 \uD83D\uDE42 ready", 500)).isEqualTo("프로세스 3개 \uD83D\uDE42 ready");
    }

    @Test
    void aLineHasNoLineEndsTabsOrDoubledSpaces() {
        assertThat(Printable.line("  a\r\n\tb\u2028c\u00A0 d\n", 500)).isEqualTo("a b c d");
    }

    @Test
    void controlsBidirectionalOverridesAndNoncharactersAreDropped() {
        assertThat(Printable.line("a\u0000b\u0007c\u0085d\u202Ee\u2066f\uFEFFg\uFFFFh\u200Bi", 500))
                .isEqualTo("abc defghi");
    }

    @Test
    void terminalSequencesAreDroppedWhole() {
        assertThat(Printable.line("\u001B[1;31mred\u001B[0m \u001B]0;title\u0007x\u009B2Jy\u001B]8;;u\u001B\\z", 500))
                .isEqualTo("red xyz");
    }

    @Test
    void anUnfinishedTerminalSequenceLosesOnlyItsEscape() {
        assertThat(Printable.line("a\u001B]0;never closed", 500)).isEqualTo("a]0;never closed");
    }

    @Test
    void aLoneSurrogateBecomesTheReplacementCharacter() {
        assertThat(Printable.line("a\uD83Db\uDE42", 500)).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void aLongLineEndsInAnEllipsisAndNeverInHalfACharacter() {
        assertThat(Printable.line("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Printable.line("abcdefg", 6)).isEqualTo("abcde\u2026");
        assertThat(Printable.line("abcd\uD83D\uDE42\uD83D\uDE42", 6)).isEqualTo("abcd\u2026");
    }

    @Test
    void aBlockKeepsIndentationAndShowsWhatActsAsEscapes() {
        Printable.Block block = Printable.block("  a\tb\r\n\u001B[31mred\u202E\rc\n\n", 1000, 10);

        assertThat(block.text()).isEqualTo("  a\tb\n\\u001b[31mred\\u202e\nc");
        assertThat(block.cut()).isFalse();
    }

    @Test
    void aBlockIsCutByLinesAndByCharacters() {
        assertThat(Printable.block("a\nb\nc", 1000, 2)).isEqualTo(new Printable.Block("a\nb", true));
        assertThat(Printable.block("a\nb\n\n", 1000, 2)).isEqualTo(new Printable.Block("a\nb", false));
        assertThat(Printable.block("abcdef", 4, 10)).isEqualTo(new Printable.Block("abcd", true));
        assertThat(Printable.block("abcd", 4, 10)).isEqualTo(new Printable.Block("abcd", false));
    }

    @Test
    void hugeHostileTextTakesNoTimeToSpeakOf() {
        String unfinished = "\u001B]".repeat(500_000);
        String parameters = "\u001B[" + "0".repeat(2_000_000);

        Assertions.assertTimeout(Duration.ofMinutes(1), () -> {
            Printable.line(unfinished, 500);
            Printable.line(parameters, 500);
            Printable.block(unfinished, 500, 10);
        });
    }
}
