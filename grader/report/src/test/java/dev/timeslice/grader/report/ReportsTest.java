package dev.timeslice.grader.report;

import static dev.timeslice.grader.report.Sheets.criterion;
import static dev.timeslice.grader.report.Sheets.exercise;
import static dev.timeslice.grader.report.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private static final ScoreSheet KIM = graded("kim", VerdictKind.PASSED);
    private static final ScoreSheet LEE = graded("lee", VerdictKind.FAILED);

    @TempDir
    private Path folder;

    private static ScoreSheet graded(String student, VerdictKind kind) {
        return sheet(student)
                .with(exercise("ipc/pipe").with(criterion("eof", kind)))
                .build();
    }

    @Test
    void aBatchBecomesFourFilesForTheClassAndTwoForEachStudent() throws IOException {
        Reports.Outcome outcome = Reports.write(List.of(LEE, KIM), folder.resolve("results"), Locale.ENGLISH);

        assertThat(outcome).isEqualTo(new Reports.Outcome(8, 0, List.of()));
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "results/scores.csv",
                        "results/checks.csv",
                        "results/runs.csv",
                        "results/summary.md",
                        "results/feedback/kim.md",
                        "results/feedback/lee.md",
                        "results/junit/TEST-kim.xml",
                        "results/junit/TEST-lee.xml");
    }

    @Test
    void rowsAreInTheOrderOfTheStudentsWhateverTheOrderOfTheSheets() throws IOException {
        Reports.write(List.of(LEE, KIM), folder, Locale.ENGLISH);
        String scores = Files.readString(folder.resolve("scores.csv"));

        Reports.Outcome again = Reports.write(List.of(KIM, LEE), folder, Locale.ENGLISH);

        assertThat(scores.lines().skip(1)).map(line -> line.split(",")[0]).containsExactly("kim", "lee");
        assertThat(again.written()).isZero();
    }

    @Test
    void unchangedFilesAreNotTouchedAndChangedOnesAre() throws IOException {
        Reports.write(List.of(KIM, LEE), folder, Locale.ENGLISH);
        FileTime past = FileTime.fromMillis(1_000_000_000_000L);
        for (String file : files()) {
            Files.setLastModifiedTime(folder.resolve(file), past);
        }

        Reports.Outcome outcome =
                Reports.write(List.of(KIM, graded("lee", VerdictKind.PASSED)), folder, Locale.ENGLISH);

        assertThat(outcome.unchanged()).isEqualTo(3);
        assertThat(Files.getLastModifiedTime(folder.resolve("feedback/kim.md"))).isEqualTo(past);
        assertThat(Files.getLastModifiedTime(folder.resolve("feedback/lee.md"))).isNotEqualTo(past);
    }

    @Test
    void feedbackOfAStudentWhoIsGoneStaysAndIsNamed() throws IOException {
        Reports.write(List.of(KIM, LEE), folder, Locale.ENGLISH);

        Reports.Outcome outcome = Reports.write(List.of(KIM), folder, Locale.ENGLISH);

        assertThat(outcome.stale())
                .containsExactly(folder.resolve("feedback/lee.md"), folder.resolve("junit/TEST-lee.xml"));
        assertThat(outcome.stale()).allMatch(Files::exists);
    }

    @Test
    void aFileThatCannotBeWrittenStaysAsItWasAndCostsNoOther() throws IOException {
        Path blocked = Files.createDirectories(folder.resolve("feedback/kim.md/inside"));

        assertThatThrownBy(() -> Reports.write(List.of(KIM, LEE), folder, Locale.ENGLISH))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("reports not written: 1")
                .hasMessageContaining("kim.md");

        assertThat(blocked).isDirectory();
        assertThat(folder.resolve("feedback/lee.md")).exists();
        assertThat(folder.resolve("junit/TEST-kim.xml")).exists();
        assertThat(files()).noneMatch(file -> file.endsWith(".tmp"));
    }

    @Test
    void aTemporaryFileOfAKilledRunIsNoObstacle() throws IOException {
        Files.writeString(folder.resolve(".scores.csv.tmp"), "half a fi");

        Reports.write(List.of(KIM), folder, Locale.ENGLISH);

        assertThat(folder.resolve(".scores.csv.tmp")).doesNotExist();
        assertThat(folder.resolve("scores.csv")).content().startsWith("student,");
    }

    @Test
    void aStudentsIdCannotLeadOutOfTheFolder() {
        for (String student : List.of("../kim", "a/b", "a\\b", "..", "", "C:x", "a\nb")) {
            assertThatThrownBy(() -> new ReportFolder(folder).write(student, "x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void twoSheetsOfOneStudentAreRefused() {
        assertThatThrownBy(() -> Reports.write(List.of(KIM, KIM), folder, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<kim>");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKoreanIdNamesItsFiles() throws IOException {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        assumeTrue(Charset.forName(encoding).newEncoder().canEncode("이영희"), "file names are in " + encoding);

        Reports.write(List.of(graded("이영희", VerdictKind.FAILED)), folder, Locale.KOREAN);

        assertThat(folder.resolve("feedback/이영희.md")).content().startsWith("# 이영희 학생의 채점 결과\n");
        assertThat(folder.resolve("junit/TEST-이영희.xml")).exists();
    }

    @Test
    void anEmptyClassHasItsFilesToo() throws IOException {
        assertThat(Reports.write(List.of(), folder, Locale.KOREAN)).isEqualTo(new Reports.Outcome(4, 0, List.of()));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
