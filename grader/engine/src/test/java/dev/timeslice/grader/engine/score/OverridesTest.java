package dev.timeslice.grader.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.grader.engine.SmallExercise;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.text.BadInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {
    private static final String HEADER = "student,check,points,reason\n";
    private static final List<Rubric> RUBRICS = List.of(SmallExercise.asking("Box")
            .check("put", "Box")
            .check("take", "Box")
            .build()
            .rubric());

    @TempDir
    Path folder;

    private Overrides read(String text) throws IOException {
        return Overrides.read(Files.writeString(folder.resolve("overrides.csv"), text), RUBRICS);
    }

    private void assertRefused(String text, String... words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadInput.class)
                .satisfies(e ->
                        assertThat(e.getMessage()).contains("overrides.csv").contains(words));
    }

    @Test
    void aStudentIsFoundHoweverTheNameIsWritten() throws IOException {
        Overrides overrides = read(HEADER + "Kim Lee,ipc/post#put,0.5,ok\n");

        assertThat(overrides.decision("kim_lee", "ipc/post#put")).isPresent();
        assertThat(overrides.strangers(List.of("KIM_LEE"))).isEmpty();
        assertThat(overrides.strangers(List.of("kim"))).containsExactly("Kim Lee");
    }

    @Test
    void morePointsThanTheCheckHasAreRefusedWithTheMost() {
        assertRefused(HEADER + "kim,ipc/post#put,55,typo\n", ":2", "expected a number from 0 to ", "<55>");
    }

    @Test
    void decisionsAreFoundByStudentAndCheck() throws IOException {
        Overrides overrides = read(HEADER + "kim,ipc/post#put,2.5,\"late, but right\"\n");

        assertThat(overrides.decision("kim", "ipc/post#put"))
                .contains(new Decision(new BigDecimal("2.5"), "late, but right"));
        assertThat(overrides.decision("kim", "ipc/post#take")).isEmpty();
        assertThat(overrides.decision("lee", "ipc/post#put")).isEmpty();
    }

    @Test
    void aSpreadsheetsByteOrderMarkAndBlanksAreNoObstacle() throws IOException {
        Overrides overrides = read("\uFEFFstudent, check, points, reason\r\nkim, ipc/post#put, 2, ok\r\n\r\n");

        assertThat(overrides.decision("kim", "ipc/post#put")).contains(new Decision(new BigDecimal("2"), "ok"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "", "-1", "1,5"})
    void pointsAreAPlainNumberOfAtLeastZero(String points) {
        String cell = points.contains(",") ? "\"" + points + "\"" : points;

        assertRefused(
                HEADER + "kim,ipc/post#put,3,ok\nlee,ipc/post#put," + cell + ",ok\n",
                ":3: points: expected a number from 0 to ",
                "found <" + points + ">");
    }

    @Test
    void linesAreCountedThroughBlankLinesAndCellsOfSeveralLines() {
        assertRefused(
                HEADER + "kim,ipc/post#put,3,\"first\nsecond\"\n\nlee,ipc/post#put,x,ok",
                ":5: points: expected a number");
    }

    @Test
    void aMisspeltCheckIsNotIgnored() {
        assertRefused(
                HEADER + "kim,ipc/post#putt,3,ok\n",
                ":2: check: expected unit/exercise#criterion of this course",
                "such as ipc/post#put",
                "found <ipc/post#putt>");
    }

    @Test
    void twoDecisionsOnOneCheckAreRefused() {
        assertRefused(
                HEADER + "kim,ipc/post#put,3,ok\nkim,ipc/post#put,4,no\n",
                ":3: kim and ipc/post#put were decided before");
    }

    @Test
    void aMissingColumnOrCellIsNamed() {
        assertRefused("student,check,points\n", ":1: expected the columns [student, check, points, reason]");
        assertRefused(HEADER + "kim,ipc/post#put,3\n", ":2: expected 4 cells, found 3");
    }

    @Test
    void aBrokenQuoteIsBadInputAndNoFaultOfOurs() {
        assertRefused(HEADER + "kim,ipc/post#put,3,\"ok\" or not\n", "expected a CSV file with a header");
    }

    @Test
    void otherBytesThanUtf8AreRefused() throws IOException {
        Path file = folder.resolve("overrides.csv");
        Files.write(file, (HEADER + "kim,ipc/post#put,3,\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Overrides.read(file, RUBRICS))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected a CSV file in UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Overrides.read(folder.resolve("none.csv"), RUBRICS))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("none.csv")
                .hasMessageContaining("found no such file");
    }
}
