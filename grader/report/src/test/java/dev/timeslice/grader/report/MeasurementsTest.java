package dev.timeslice.grader.report;

import static dev.timeslice.grader.report.Sheets.criterion;
import static dev.timeslice.grader.report.Sheets.exercise;
import static dev.timeslice.grader.report.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.Measured;
import dev.timeslice.testkit.Measured.Figure;
import dev.timeslice.testkit.Measured.Moment;
import dev.timeslice.testkit.Measured.Span;
import dev.timeslice.testkit.VerdictKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Figures are shown beside the score, and are no part of it. */
class MeasurementsTest {
    private static final Measured LOAD = new Measured(
            List.of(new Figure("requests", 3), new Figure("latency_median_ms", 1.25)),
            List.of(new Span(0, 0, 1.5, true), new Span(1, 0.5, 9, false), new Span(0, 1.5, 2, true)),
            List.of(new Moment(0.7, "killed")));

    private static final ScoreSheet SHEET = sheet("kim")
            .with(exercise("ipc/three-servers")
                    .with(criterion("process-load", VerdictKind.PASSED)
                            .title("All are answered")
                            .measured(LOAD))
                    .with(criterion("process-answers", VerdictKind.PASSED)))
            .build();

    @Test
    void figuresAreATableInTheFeedback() {
        assertThat(new FeedbackMarkdown(Locale.ENGLISH).of(SHEET))
                .contains("### Measured\n", "| All are answered | 3 | 1.25 |\n")
                .contains("](charts/kim.ipc.three-servers.process-load.load.svg)\n");
        assertThat(new FeedbackMarkdown(Locale.KOREAN).of(SHEET)).contains("### 잰 것\n");
    }

    @Test
    void runsHoldTheFigures() {
        assertThat(RunsCsv.of(List.of(SHEET)))
                .contains("process-load,1,120,345,0,requests=3.000 latency_median_ms=1.250\r\n")
                .contains("process-answers,1,120,345,0,\r\n");
    }

    @Test
    void aLoadIsAPictureOfALaneAClient() throws Exception {
        List<Picture> pictures = new Measurements(Texts.in(Locale.ENGLISH)).pictures(SHEET);

        assertThat(pictures).extracting(Picture::file).containsExactly("kim.ipc.three-servers.process-load.load.svg");
        Document parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(pictures.get(0).svg().getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.getElementsByTagName("title").getLength()).isEqualTo(3);
        assertThat(pictures.get(0).svg())
                .contains(">client 1</text>", ">client 2</text>", ">a worker is killed</text>")
                .contains("not answered rightly: 0.500-9.000 ms");
    }

    @Test
    void whatHasMeasuredNothingHasNoSection() {
        ScoreSheet sheet = sheet("kim")
                .with(exercise("ipc/pipe").with(criterion("eof", VerdictKind.PASSED)))
                .build();

        assertThat(new FeedbackMarkdown(Locale.ENGLISH).of(sheet)).doesNotContain("Measured");
        assertThat(new Measurements(Texts.in(Locale.ENGLISH)).pictures(sheet)).isEmpty();
    }
}
