package dev.timeslice.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the samples: the scores are those that their README gives, however the batch was run. */
class SamplesTest {
    private static final Path SAMPLES = CourseRoot.home().resolve("grader/samples");

    /** Those that the samples are about, in the order of the results; the course may have others. */
    private static final List<String> EXERCISES =
            List.of("ipc/pipe", "process/address-space", "scheduler/classic", "thread/coordination");

    @TempDir
    private static Path folder;

    private static Path results;

    @BeforeAll
    static void gradeTheSamplesTwoAtATime() {
        results = folder.resolve("two-jobs");

        Invocation grading = Invocation.of(grade(results, "--jobs", 2));

        assertThat(grading.err()).isEmpty();
        assertThat(grading.code()).isEqualTo(ExitCode.DONE);
    }

    /** Grades the samples into a folder. */
    private static Object[] grade(Path out, Object... options) {
        List<Object> command = new ArrayList<>(List.of("grade", SAMPLES, "--out", out));
        EXERCISES.forEach(exercise -> command.addAll(List.of("--exercise", exercise)));
        command.addAll(List.of(options));
        return command.toArray();
    }

    @Test
    void theScoresAreThoseOfTheReadme() throws IOException {
        List<String> promised = Files.readAllLines(SAMPLES.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(SamplesTest::promise)
                .toList();

        assertThat(promised).hasSizeGreaterThan(10).isEqualTo(scores());
    }

    /** From the table: the submission's name without .zip, and the points of each exercise. */
    private static String promise(String row) {
        String[] cells = row.split("\\|", -1);
        List<String> words =
                new ArrayList<>(List.of(cells[1].strip().replace("`", "").replaceFirst("\\.zip$", "")));
        for (int exercise = 3; exercise < 7; exercise++) {
            words.add(cells[exercise].strip().replace("-", "0"));
        }
        return String.join(" ", words);
    }

    private static List<String> scores() throws IOException {
        return Files.readAllLines(results.resolve("scores.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .map(cells -> String.join(" ", cells[0], cells[4], cells[6], cells[8], cells[10]))
                .toList();
    }

    @Test
    void everyPointThatIsLostIsLostForTheRightReason() throws IOException {
        List<String> lost = CheckRow.in(results).stream()
                .filter(row -> !row.verdict().equals("PASSED"))
                .filter(row -> !row.sentence().startsWith("No file of this exercise"))
                .map(row -> String.join(" ", row.student(), row.exercise(), row.criterion(), row.verdict()))
                .toList();

        assertThat(lost).isEqualTo(lines("samples-lost.txt"));
    }

    @Test
    void everyLostPointIsExplainedInTheFeedbackInBothLanguages() throws IOException {
        Path korean = folder.resolve("korean");
        copy(results, korean);
        assertThat(Invocation.of(grade(korean, "--lang", "ko")).code()).isEqualTo(ExitCode.DONE);

        for (String student : students()) {
            String english = Files.readString(results.resolve("feedback").resolve(student + ".md"));
            assertThat(english).as(student).doesNotContain("GRADER_FAULT").hasSizeGreaterThan(100);
            assertThat(Files.readString(korean.resolve("feedback").resolve(student + ".md")))
                    .as(student)
                    .containsPattern("[가-힣]")
                    .doesNotContain("GRADER_FAULT")
                    .isNotEqualTo(english);
        }
    }

    @Test
    void aSecondRunGradesNothingAnewAndWritesTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        copy(results, again);

        Invocation grading = Invocation.of(grade(again, "--jobs", 1));

        assertThat(grading.out().lines().filter(line -> line.startsWith("[")))
                .isNotEmpty()
                .filteredOn(line -> !line.endsWith("(unchanged)"))
                // Of these nothing could be graded, so there is nothing to keep.
                .allMatch(line -> line.contains("moon-chaewon"));
        assertSameBytes(again);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aBatchThatIsKilledThreeTimesGoesOnAndWritesTheSameBytes() throws IOException, InterruptedException {
        Path killed = folder.resolve("killed");
        Path log = folder.resolve("log.txt");
        Object[] command = grade(killed, "--jobs", 1);
        List<ProcessHandle> others = GradingProcess.children();

        for (int kept : new int[] {1, 4, 9}) {
            GradingProcess grading = GradingProcess.start(log, command);
            grading.awaitResults(killed, kept);
            List<ProcessHandle> children = grading.kill();
            assertThat(children)
                    .as("compilers and workers when %d results are kept", kept)
                    .isNotEmpty();
            GradingProcess.awaitEnd(children);
        }
        assertThat(killed.resolve("scores.csv")).doesNotExist();
        assertThat(GradingProcess.start(log, command).exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(Files.readString(log)).contains("(unchanged)");
        assertThat(GradingProcess.children()).isSubsetOf(others);
        assertSameBytes(killed);
    }

    private static void assertSameBytes(Path other) throws IOException {
        for (String file : List.of("scores.csv", "checks.csv")) {
            assertThat(Files.readString(other.resolve(file))).isEqualTo(Files.readString(results.resolve(file)));
        }
    }

    private static List<String> students() throws IOException {
        return Files.readAllLines(results.resolve("scores.csv")).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(SamplesTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
