package dev.timeslice.grader.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final Charset MS949 = Charset.forName("x-windows-949");
    private static final String FCFS = "package dev.timeslice.scheduler.classic;\nclass Fcfs {}\n";

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }

    private Submission read() {
        return read(Limits.DEFAULT);
    }

    private Submission read(Limits limits) {
        IntakeResult result = new Intake(Rubrics.BOTH, limits).read("kim", folder);
        assertThat(result).isInstanceOf(Submission.class);
        return (Submission) result;
    }

    private static void assertNoted(Submission submission, String... words) {
        assertThat(submission.notes()).anySatisfy(note -> assertThat(note.en()).contains(words));
    }

    @Test
    void filesAreSortedByThePackageThatTheyDeclareWhereverTheyLie() throws IOException {
        write("anywhere/BoundedPipe.java", "/* package no; */ // package no;\n" + Rubrics.pipe(""));
        write("Helper.java", "package dev.timeslice . ipc /**/ . pipe ;\nclass Helper {}");
        write("src/main/java/dev/timeslice/scheduler/classic/Fcfs.java", FCFS);

        Submission submission = read();

        assertThat(Rubrics.sources(submission, Rubrics.PIPE).files())
                .containsOnlyKeys("BoundedPipe.java", "Helper.java");
        assertThat(Rubrics.sources(submission, Rubrics.CLASSIC).files()).containsOnlyKeys("Fcfs.java");
        assertThat(submission.notes()).isEmpty();
    }

    @Test
    void aRequiredClassInAWrongPackageBelongsToItsExerciseAllTheSame() throws IOException {
        write("RoundRobin.java", "class RoundRobin {}");
        write("Fcfs.java", "package my.homework; class Fcfs {}");
        write("Helper.java", "package my.homework; class Helper {}");

        Submission submission = read();

        assertThat(Rubrics.sources(submission, Rubrics.CLASSIC).files())
                .containsOnlyKeys("Fcfs.java", "RoundRobin.java");
        assertNoted(submission, "1 Java files belong to no exercise", "Helper.java");
    }

    @Test
    void givenClassesAreLeftOutWithANote() throws IOException {
        write("BoundedPipe.java", Rubrics.pipe(""));
        write("Pipe.java", "package dev.timeslice.ipc.pipe; interface Pipe {}");

        ExerciseSources sources = Rubrics.sources(read(), Rubrics.PIPE);

        assertThat(sources.files()).containsOnlyKeys("BoundedPipe.java");
        assertThat(sources.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en()).contains("Pipe.java"));
    }

    @Test
    void oneFileTwiceIsRefusedUnlessBothAreEqual() throws IOException {
        write("a/BoundedPipe.java", Rubrics.pipe(""));
        write("b/BoundedPipe.java", Rubrics.pipe(" "));
        write("a/Fcfs.java", FCFS);
        write("b/Fcfs.java", FCFS);

        Submission submission = read();

        ExerciseSources pipe = Rubrics.sources(submission, Rubrics.PIPE);
        assertThat(pipe.files()).isEmpty();
        assertThat(String.valueOf(pipe.unreadable().get("BoundedPipe.java")))
                .contains("a/BoundedPipe.java, b/BoundedPipe.java");
        assertThat(Rubrics.sources(submission, Rubrics.CLASSIC).files()).containsOnlyKeys("Fcfs.java");
    }

    @Test
    void koreanInMs949IsReadWithANote() throws IOException {
        String text = Rubrics.pipe(" // 한글 주석");
        write("BoundedPipe.java", text.getBytes(MS949));

        ExerciseSources sources = Rubrics.sources(read(), Rubrics.PIPE);

        assertThat(sources.files()).containsEntry("BoundedPipe.java", text);
        assertThat(sources.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en()).contains("MS949"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        write("BoundedPipe.java", "\uFEFF" + Rubrics.pipe("// 한글"));

        assertThat(Rubrics.sources(read(), Rubrics.PIPE).files())
                .containsEntry("BoundedPipe.java", Rubrics.pipe("// 한글"));
    }

    @Test
    void anUnknownEncodingIsToldWithLineAndOffset() throws IOException {
        write("BoundedPipe.java", Rubrics.pipe("\u00FF").getBytes(StandardCharsets.ISO_8859_1));

        ExerciseSources sources = Rubrics.sources(read(), Rubrics.PIPE);

        assertThat(sources.files()).isEmpty();
        assertThat(String.valueOf(sources.unreadable().get("BoundedPipe.java"))).contains("line 3 (byte offset 59)");
    }

    @Test
    void utf16AndNulBytesAreToldInWords() throws IOException {
        write("BoundedPipe.java", Rubrics.pipe("").getBytes(StandardCharsets.UTF_16));
        write("Fcfs.java", FCFS + "\n// \0");
        write("RoundRobin.java", "package dev.timeslice.scheduler.classic;".getBytes(StandardCharsets.UTF_16LE));

        Submission submission = read();

        assertThat(String.valueOf(
                        Rubrics.sources(submission, Rubrics.PIPE).unreadable().get("BoundedPipe.java")))
                .contains("UTF-16");
        ExerciseSources classic = Rubrics.sources(submission, Rubrics.CLASSIC);
        assertThat(String.valueOf(classic.unreadable().get("Fcfs.java"))).contains("line 4 holds a NUL byte");
        assertThat(String.valueOf(classic.unreadable().get("RoundRobin.java"))).contains("UTF-16");
    }

    @Test
    void tooManyFilesCostHelpersBeforeRequiredClasses() throws IOException {
        write("A.java", "package dev.timeslice.ipc.pipe;");
        write("B.java", "package dev.timeslice.ipc.pipe;");
        write("BoundedPipe.java", Rubrics.pipe(""));

        ExerciseSources sources = Rubrics.sources(read(new Limits(1_000, 10, 5, 100, 10_000, 2, 1_000)), Rubrics.PIPE);

        assertThat(sources.files()).containsOnlyKeys("A.java", "BoundedPipe.java");
        assertThat(String.valueOf(sources.unreadable().get("B.java"))).contains("at most 2 Java files");
    }

    @Test
    void tooMuchTextCostsWhatDoesNotFit() throws IOException {
        write("A.java", "package dev.timeslice.ipc.pipe; //" + " ".repeat(950));
        write("BoundedPipe.java", Rubrics.pipe(""));

        ExerciseSources sources = Rubrics.sources(read(new Limits(1_000, 10, 5, 100, 10_000, 9, 1_000)), Rubrics.PIPE);

        assertThat(sources.files()).containsOnlyKeys("BoundedPipe.java");
        assertThat(String.valueOf(sources.unreadable().get("A.java"))).contains("at most 1 kB");
    }

    @Test
    void whatIsNoJavaIsLeftOutWithOneNote() throws IOException {
        write("BoundedPipe.java", Rubrics.pipe(""));
        write("BoundedPipe.class", "x");
        write("pom.xml", "<x/>");
        write("lib/junit.jar", "x");
        write(".git/config", "x");
        write("target/Old.java", "class Old {}");

        Submission submission = read();

        assertThat(submission.notes())
                .singleElement()
                .satisfies(note ->
                        assertThat(note.en()).contains("3 other files", "BoundedPipe.class, lib/junit.jar, pom.xml"));
    }

    @Test
    void aFileWhoseNameIsNoClassNameIsTold() throws IOException {
        write("BoundedPipe (1).java", Rubrics.pipe(""));

        assertThat(String.valueOf(
                        Rubrics.sources(read(), Rubrics.PIPE).unreadable().get("BoundedPipe (1).java")))
                .contains("is not the name of a Java class");
    }

    @Test
    void anEmptyFolderIsASubmissionWithNothingInIt() {
        Submission submission = read();

        assertThat(submission.exercises()).isEmpty();
        assertNoted(submission, "no Java files");
    }

    @Test
    void publicChecksThatStudentsHandInAlongAreNoStrangers() throws IOException {
        write("BoundedPipe.java", Rubrics.pipe(""));
        write("test/PipeTest.java", "package dev.timeslice.publicchecks.ipc.pipe; class PipeTest {}");
        write("package-info.java", "/** Pipes. */ package dev.timeslice.ipc.pipe;");

        Submission submission = read();

        assertThat(submission.notes()).isEmpty();
        assertThat(Rubrics.sources(submission, Rubrics.PIPE).files()).containsOnlyKeys("BoundedPipe.java");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("secret", ".java"), Rubrics.pipe("secret"));
        Path secrets = Files.createTempDirectory("secrets");
        Files.writeString(secrets.resolve("Fcfs.java"), FCFS);
        try {
            Files.createSymbolicLink(folder.resolve("BoundedPipe.java"), secret);
            Files.createSymbolicLink(folder.resolve("more"), secrets);

            Submission submission = read();

            assertThat(submission.exercises()).isEmpty();
            assertNoted(submission, "2 were left out", "BoundedPipe.java, more");
        } finally {
            Files.delete(secret);
            Files.delete(secrets.resolve("Fcfs.java"));
            Files.delete(secrets);
        }
    }

    @Test
    void aFileThatMayNotBeReadCostsItselfAlone() throws IOException {
        write("BoundedPipe.java", Rubrics.pipe(""));
        write("Fcfs.java", FCFS);
        forbidReading(folder.resolve("BoundedPipe.java"));

        Submission submission = read();

        assertThat(Rubrics.sources(submission, Rubrics.PIPE).unreadable()).containsOnlyKeys("BoundedPipe.java");
        assertThat(Rubrics.sources(submission, Rubrics.CLASSIC).files()).containsOnlyKeys("Fcfs.java");
    }

    @Test
    void aFolderThatMayNotBeOpenedIsNotedOrRefused() throws IOException {
        write("closed/BoundedPipe.java", Rubrics.pipe(""));
        write("Fcfs.java", FCFS);
        Path closed = folder.resolve("closed");
        forbidReading(closed);
        try {
            Submission submission = read();

            assertNoted(submission, "could not be opened", "closed");
            assertThat(submission.exercises()).containsOnlyKeys(Rubrics.CLASSIC);
            assertThat(new Intake(Rubrics.BOTH).read("kim", closed)).isInstanceOf(RefusedSubmission.class);
        } finally {
            assertThat(closed.toFile().setReadable(true)).isTrue();
        }
    }

    /** Skips the test where the user may read everything. */
    private static void forbidReading(Path path) {
        assumeTrue(path.toFile().setReadable(false));
        if (Files.isReadable(path)) {
            assertThat(path.toFile().setReadable(true)).isTrue();
            assumeTrue(false, "this user may read everything");
        }
    }

    @Test
    void moreThanTheLimitsAllowIsRefused() throws IOException {
        write("a/b/c/BoundedPipe.java", Rubrics.pipe(""));
        Limits shallow = new Limits(1_000, 10, 2, 100, 10_000, 9, 1_000);
        Limits few = new Limits(1_000, 3, 5, 100, 10_000, 9, 1_000);
        Limits small = new Limits(1_000, 10, 5, 100, 10, 9, 1_000);

        for (Limits limits : new Limits[] {shallow, few, small}) {
            assertThat(new Intake(Rubrics.BOTH, limits).read("kim", folder)).isInstanceOf(RefusedSubmission.class);
        }
    }

    @Test
    void aFolderThatHoldsNothingButAZipIsReadAsThatZip() throws IOException {
        write(
                "homework.zip",
                new Zips().add("BoundedPipe.java", Rubrics.pipe("")).bytes());
        write("readme.txt", "see the zip");

        assertThat(Rubrics.sources(read(), Rubrics.PIPE).files()).containsOnlyKeys("BoundedPipe.java");
    }

    @Test
    void whereAPlaceIsRefusedFromOutsideNothingIsRead() {
        HandInPlace place = new HandInPlace("kim", folder.resolve("nowhere"), Optional.of(Message.verbatim("no")));

        assertThat(new Intake(Rubrics.BOTH).read(place))
                .isEqualTo(new RefusedSubmission("kim", Message.verbatim("no")));
    }

    @Test
    void aPlaceThatIsGoneIsRefusedWithoutAnException() {
        assertThat(new Intake(Rubrics.BOTH).read("kim", folder.resolve("gone.zip")))
                .isInstanceOf(RefusedSubmission.class);
    }
}
