package dev.timeslice.grader.report;

import static dev.timeslice.grader.report.Sheets.criterion;
import static dev.timeslice.grader.report.Sheets.exercise;
import static dev.timeslice.grader.report.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.VerdictKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The schedules of a finding are there as a picture too, whatever else its evidence holds. */
class PicturesTest {
    private static final String TWO_CHARTS = """
            A: arrival 0, cpu 1
            expected:   found:
            tick 0      tick 0
            A    .#     A    #
            B    #      B    .#
            """;

    @TempDir
    private Path folder;

    @Test
    void bothSchedulesAreInOnePictureThatTheFeedbackShows() throws Exception {
        ScoreSheet sheet = failed("kim", TWO_CHARTS);

        List<Picture> pictures = pictures(sheet, Locale.ENGLISH);

        assertThat(pictures).extracting(Picture::file).containsExactly("kim.scheduler.classic.order.svg");
        assertThat(pictures.get(0).svg())
                .contains(">Expected</text>", ">Found</text>")
                .containsSubsequence("A ready, ticks 0 to 1", "B ready, ticks 0 to 1");
        assertThat(parsed(pictures.get(0).svg()).getElementsByTagName("svg").getLength())
                .isEqualTo(3);
        assertThat(new FeedbackMarkdown(Locale.ENGLISH).of(sheet))
                .contains("```\n\n![The same as a picture](charts/kim.scheduler.classic.order.svg)\n");
    }

    @Test
    void pictureOfKoreanFeedbackHasKoreanTitles() {
        assertThat(pictures(failed("kim", TWO_CHARTS), Locale.KOREAN).get(0).svg())
                .contains(">올바른 스케줄</text>", ">실제 스케줄</text>");
    }

    @Test
    void evidenceWithoutASchedulesChartHasNoPicture() {
        ScoreSheet sheet = failed("kim", "A holds 1, wants 2\nB holds 2, wants 1");

        assertThat(pictures(sheet, Locale.ENGLISH)).isEmpty();
        assertThat(new FeedbackMarkdown(Locale.ENGLISH).of(sheet)).doesNotContain("![");
    }

    @Test
    void hostileTextIsDrawnAsTextOrNotAtAll() throws Exception {
        String name = "<script>alert(1)</script>\"&']]>";
        String margin = " ".repeat(name.length() - 4);
        ScoreSheet sheet = failed("kim", "<svg/onload=x>:\ntick" + margin + " 0\n" + name + " ##\n");

        String svg = pictures(sheet, Locale.ENGLISH).get(0).svg();

        assertThat(svg).doesNotContain("<script", "<svg/onload");
        assertThat(parsed(svg).getElementsByTagName("script").getLength()).isZero();
        assertThat(parsed(svg).getDocumentElement().getTextContent()).contains(name);
    }

    @Test
    void placeOfAPictureIsOnlyAPlaceWhateverTheStudentIsCalled() {
        String feedback = new FeedbackMarkdown(Locale.ENGLISH).of(failed("김 [x](http)%", TWO_CHARTS));

        assertThat(feedback).contains("](charts/%EA%B9%80%20%5Bx%5D%28http%29%25.scheduler.classic.order.svg)\n");
    }

    @Test
    void picturesAreWrittenBesideTheFeedback() throws IOException {
        Reports.Outcome outcome = Reports.write(List.of(failed("kim", TWO_CHARTS)), folder, Locale.ENGLISH);

        assertThat(outcome.written()).isEqualTo(7);
        assertThat(folder.resolve("feedback/charts/kim.scheduler.classic.order.svg"))
                .content()
                .isEqualTo(pictures(failed("kim", TWO_CHARTS), Locale.ENGLISH)
                        .get(0)
                        .svg());
        assertThat(Reports.write(List.of(failed("kim", TWO_CHARTS)), folder, Locale.ENGLISH)
                        .written())
                .isZero();
        assertThat(Files.exists(folder.resolve("feedback/kim.md"))).isTrue();
    }

    private static List<Picture> pictures(ScoreSheet sheet, Locale locale) {
        return new Pictures(Texts.in(locale)).of(sheet);
    }

    private static ScoreSheet failed(String student, String witness) {
        return sheet(student)
                .with(exercise("scheduler/classic")
                        .with(criterion("order", VerdictKind.FAILED).witness(witness)))
                .build();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
