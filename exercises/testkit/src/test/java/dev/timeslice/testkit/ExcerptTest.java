package dev.timeslice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void fewLinesAreShownAll() {
        assertThat(Excerpt.of(lines(48))).isEqualTo(lines(48));
    }

    @Test
    void ofManyLinesTheFirstAndTheLastAreShown() {
        assertThat(Excerpt.of(lines(100)))
                .hasSize(49)
                .startsWith("1", "2")
                .endsWith("99", "100")
                .contains("24", "... and 52 more ...", "77")
                .doesNotContain("25", "76");
    }

    private static List<String> lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }
}
