package dev.timeslice.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the command line, or with a file that it names, is said in words and ends in exit code 2. */
class BadInputTest {
    @TempDir
    private Path folder;

    private Path submissions;
    private Path results;

    @BeforeEach
    void anEmptySubmission() throws IOException {
        submissions = Files.createDirectories(folder.resolve("submissions"));
        Files.createDirectory(submissions.resolve("lee"));
        results = folder.resolve("results");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        Invocation grading = Invocation.of("grade", folder.resolve("nowhere"), "--out", results);

        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains("nowhere", "expected a folder of submissions");
        assertThat(results).doesNotExist();
    }

    @Test
    void anExerciseThatTheCourseDoesNotHaveIsRefusedWithThoseThatItHas() {
        Invocation grading = grade("--exercise", "scheduler/classics");

        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains("scheduler/classics", "scheduler/classic");
        assertThat(results).doesNotExist();
    }

    @Test
    void aWordThatIsNoExercisesNameIsRefused() {
        Invocation grading = grade("--exercise", "classic");

        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains("--exercise", "classic");
    }

    @Test
    void anUnknownOptionIsRefused() {
        Invocation grading = grade("--exercises", "ipc/pipe");

        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains("'--exercises'", "Possible solutions: --exercise");
    }

    @Test
    void aLimitThatIsNoPercentageIsRefused() {
        assertRefused(grade("--fail-under", "101"), "--fail-under: expected 0 to 100 percent, found 101");
        assertRefused(grade("--fail-under", "-1"), "--fail-under: expected 0 to 100 percent, found -1");
    }

    @Test
    void resultsAmongTheSubmissionsAreRefusedForTheNextRunWouldTakeThemForAStudent() {
        assertRefused(
                Invocation.of("grade", submissions, "--out", submissions.resolve("results")),
                "--out: expected a folder outside");
        assertThat(submissions.resolve("results")).doesNotExist();
    }

    @Test
    void resultsAmongTheSubmissionsAreSeenThroughALink() throws IOException {
        Path link = folder.resolve("link");
        try {
            Files.createSymbolicLink(link, submissions);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "this system makes no symbolic links for us: " + e);
        }

        assertRefused(
                Invocation.of("grade", link, "--out", submissions.resolve("results")),
                "--out: expected a folder outside");
    }

    @Test
    void aFolderWithoutAnySubmissionIsRefused() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));

        assertRefused(
                Invocation.of("grade", none, "--out", results),
                "expected a folder or a zip for each student, found none");
    }

    private void assertRefused(Invocation grading, String why) {
        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains(why);
        assertThat(results).doesNotExist();
    }

    @Test
    void noJobAtAllIsRefused() {
        Invocation grading = grade("--jobs", "0");

        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains("--jobs: expected 1 or more, found 0");
    }

    @Test
    void aRosterWithoutStudentsIsRefusedWithFileAndLine() throws IOException {
        Path roster = Files.writeString(folder.resolve("roster.csv"), "name,email\nLee,lee@example.org\n");

        Invocation grading = grade("--roster", roster);

        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains("roster.csv:1: expected the column student, found [name, email]");
    }

    @Test
    void pointsThatAreNoNumberAreRefusedWithFileAndLine() throws IOException {
        Path overrides = Files.writeString(
                folder.resolve("overrides.csv"),
                "student,check,points,reason\nlee,ipc/pipe#broken-pipe,many,he is nice\n");

        Invocation grading = grade("--overrides", overrides);

        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains("overrides.csv:2", "expected a number", "many");
    }

    @Test
    void overridesThatAreNotThereAreRefused() {
        Invocation grading = grade("--overrides", folder.resolve("none.csv"));

        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains("none.csv", "found no such file");
    }

    @Test
    void resultsOfOtherExercisesAreNotOverwritten() throws IOException {
        assertThat(grade("--exercise", "ipc/pipe").code()).isEqualTo(ExitCode.DONE);
        String before = Files.readString(results.resolve("scores.csv"));

        Invocation grading = grade("--exercise", "scheduler/classic");

        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains("results of ipc/pipe", "--out");
        assertThat(results.resolve("scores.csv")).hasContent(before);
    }

    @Test
    void aFolderWithSomebodysFilesIsNotTakenForResults() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(photos.resolve("me.txt"), "a photo");

        Invocation grading = Invocation.of("grade", submissions, "--out", photos);

        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains("photos", "found other files");
        assertThat(photos).isDirectoryContaining("glob:**me.txt");
    }

    @Test
    void aFileInThePlaceOfTheResultsIsRefused() throws IOException {
        Files.writeString(results, "I was here first");

        Invocation grading = grade();

        assertThat(grading.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(grading.err()).contains("results");
        assertThat(results).hasContent("I was here first");
    }

    @Test
    void badZipsAndDoubledStudentsCostTheirOwnersAloneAndTheBatchGoesOn() throws IOException {
        Files.writeString(submissions.resolve("cut.zip"), "PK\003\004 and then the disk was full");
        zip("slip.zip", "../../outside.java", "class Outside {}");
        Files.createDirectories(submissions.resolve("twin"));
        zip("twin.zip", "BoundedPipe.java", "class BoundedPipe {}");
        Submissions.in(folder).right("right", "ipc", "pipe");

        Invocation grading = grade("--exercise", "ipc/pipe");

        assertThat(grading.code()).isEqualTo(ExitCode.NEEDS_PERSON);
        assertThat(grading.out()).containsPattern("cut 0.00 %, needs a person: .*damaged or incomplete");
        assertThat(feedback("cut")).contains("damaged or incomplete");
        assertThat(feedback("slip")).contains("leads out of its folder");
        assertThat(feedback("twin")).contains("More than one submission claims");
        assertThat(feedback("lee")).contains("holds no Java files");
        assertThat(scores()).contains("cut,0", "slip,0", "twin,0", "lee,0", "right,100");
        assertThat(folder).isDirectoryNotContaining("glob:**outside.java");
    }

    @Test
    void aFolderThatCannotBeOpenedCostsItsOwnerAlone() throws IOException {
        Path closed = Files.createDirectory(submissions.resolve("closed"));
        assumeTrue(Files.getFileStore(closed).supportsFileAttributeView("posix"), "permissions need a POSIX system");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(closed), "whoever may read everything cannot see this");

            Invocation grading = grade("--exercise", "ipc/pipe");

            assertThat(grading.code()).isEqualTo(ExitCode.NEEDS_PERSON);
            assertThat(feedback("closed")).contains("cannot be opened for reading");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private Invocation grade(Object... more) {
        Object[] arguments = new Object[4 + more.length];
        System.arraycopy(new Object[] {"grade", submissions, "--out", results}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Invocation.of(arguments);
    }

    private String feedback(String student) throws IOException {
        return Files.readString(results.resolve("feedback").resolve(student + ".md"));
    }

    /** Student and whole percent of each row. */
    private List<String> scores() throws IOException {
        return Files.readAllLines(results.resolve("scores.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .map(cells -> cells[0] + "," + cells[1].replaceFirst("\\..*", ""))
                .toList();
    }

    private void zip(String name, String entry, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(submissions.resolve(name));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
