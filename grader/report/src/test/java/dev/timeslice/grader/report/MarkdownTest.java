package dev.timeslice.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                "<script>alert(1)</script> ~ &lt;script&gt;alert(1)&lt;/script&gt;",
                "&lt; ~ &amp;lt;",
                "**bold** _it_ ~ \\*\\*bold\\*\\* \\_it\\_",
                "![x](javascript:y) ~ !\\[x\\](javascript:y)",
                "see https://evil.example ~ see https\\://evil.example",
                "see www.evil.example ~ see www\\.evil.example",
                "ping @everyone ~ ping \\@everyone",
                "# heading ~ \\# heading",
                "- item ~ \\- item",
                "12. item ~ 12\\. item",
                "1.5 of 2 ~ 1\\.5 of 2",
                "2 - 1 = 1 ~ 2 - 1 = 1",
                "$x$ ~ \\$x\\$",
                "a\\b ~ a\\\\b",
            })
    void nothingBecomesMarkup(String text, String escaped) {
        assertThat(Markdown.line(text)).isEqualTo(escaped);
    }

    @Test
    void aPairOfBackticksStaysACodeSpanAndStrayOnesAreEscaped() {
        assertThat(Markdown.line("call `List<Task>.get()` now")).isEqualTo("call `List<Task>.get()` now");
        assertThat(Markdown.line("a ` stray <b>")).isEqualTo("a \\` stray &lt;b&gt;");
        assertThat(Markdown.line("``<b>``")).isEqualTo("\\`\\`&lt;b&gt;\\`\\`");
        assertThat(Markdown.line("`<a>``<b>`")).doesNotContain("<b>");
    }

    @Test
    void aCellKeepsItsBarsInsideAndOutsideOfCode() {
        assertThat(Markdown.cell("a|b `c|d`\nnext")).isEqualTo("a\\|b `c\\|d` next");
    }

    @Test
    void aParagraphKeepsItsLinesAndEscapesEachStart() {
        assertThat(Markdown.paragraph("expected: 3\n\n but was: 4\n# x\n"))
                .isEqualTo("expected: 3\\\nbut was: 4\\\n\\# x");
    }

    @Test
    void aFenceIsLongerThanAnyRunOfBackticksInside() {
        assertThat(Markdown.fenced(new Printable.Block("a\n````\n<b>", false)))
                .isEqualTo("`````text\na\n````\n<b>\n`````\n");
        assertThat(Markdown.fenced(new Printable.Block("a", false))).isEqualTo("```text\na\n```\n");
    }
}
