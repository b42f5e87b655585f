package dev.timeslice.grader.report;

import static dev.timeslice.grader.report.Sheets.criterion;
import static dev.timeslice.grader.report.Sheets.exercise;
import static dev.timeslice.grader.report.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.VerdictKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassSummaryTest {
    private final ClassSummary summary = new ClassSummary(Locale.ENGLISH);

    @Test
    void aClassFitsOnOnePage() {
        ScoreSheet kim = sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.PASSED))
                        .with(criterion("order", VerdictKind.FAILED)))
                .build();
        ScoreSheet lee = sheet("이_영희")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.PASSED))
                        .with(criterion("order", VerdictKind.GRADER_FAULT)))
                .build();
        ScoreSheet park = sheet("park")
                .with(exercise("ipc/pipe")
                        .notSubmitted()
                        .with(criterion("eof", VerdictKind.NOT_IMPLEMENTED))
                        .with(criterion("order", VerdictKind.NOT_IMPLEMENTED)))
                .build();

        assertThat(summary.of(List.of(kim, park, lee))).isEqualTo("""
                        # Timeslice: the class at a glance

                        Submissions: 3. Mean 33.33, median 50.00, lowest 0.00, highest 50.00 (of 100).

                        Submissions that still need a person: 1. Until then their scores are provisional.

                        ## Distribution

                        ```text
                         90-100 |  0
                         80-89  |  0
                         70-79  |  0
                         60-69  |  0
                         50-59  | ## 2
                         40-49  |  0
                         30-39  |  0
                         20-29  |  0
                         10-19  |  0
                          0-9   | # 1
                        ```

                        ## Criteria, the hardest first

                        Counted among those who handed in a file of the exercise.

                        | exercise | criterion | met | of | per cent |
                        |---|---|---:|---:|---:|
                        | ipc/pipe | Demand order (`order`) | 0 | 2 | 0 |
                        | ipc/pipe | Demand eof (`eof`) | 2 | 2 | 100 |

                        ## Students

                        | student | per cent | needs a person | ipc/pipe |
                        |---|---:|---:|---:|
                        | kim | 50.00 |  | 10/20 |
                        | park | 0.00 |  | – |
                        | 이\\_영희 | 50.00 | 1 | 10/20 |

                        ---

                        Seed 42, JDK 17, box: bubblewrap.
                        """);
    }

    @Test
    void anEmptyClassIsSaidInASentence() {
        assertThat(summary.of(List.of()))
                .isEqualTo("# Timeslice: the class at a glance\n\nThere was nothing to grade.\n");
    }

    @Test
    void aHugeClassIsCutWithASentence() {
        List<ScoreSheet> many = IntStream.range(0, 12_000)
                .mapToObj(i -> sheet("학생".repeat(20) + i)
                        .with(exercise("ipc/pipe").with(criterion("eof", VerdictKind.PASSED)))
                        .build())
                .toList();

        String page = summary.of(many);

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(490_000, ClassSummary.LIMIT);
        assertThat(page).contains("This table was cut").endsWith("Seed 42, JDK 17, box: bubblewrap.\n");
    }

    @Test
    void namesAndTitlesCannotBreakOutOfTheirCells() {
        ScoreSheet hostile = sheet("a|b<img src=x>\n| x | y |")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.PASSED).title("<b>|</b>")))
                .build();

        assertThat(summary.of(List.of(hostile)))
                .contains("| a\\|b&lt;img src=x&gt; \\| x \\| y \\| |")
                .contains("&lt;b&gt;\\|&lt;/b&gt;");
    }

    @Test
    void theMedianOfAnEvenClassLiesBetweenTheMiddleTwo() {
        Distribution four = Distribution.of(
                IntStream.of(100, 10, 20, 35).mapToObj(BigDecimal::valueOf).toList());

        assertThat(four.median()).isEqualByComparingTo("27.5");
        assertThat(four.mean()).isEqualByComparingTo("41.25");
        assertThat(four.histogram()).startsWith(" 90-100 | # 1\n").endsWith("  0-9   |  0\n");
    }
}
