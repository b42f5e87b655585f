package dev.timeslice.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A hand-out as a student uses it: in a folder elsewhere, by its own two commands. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the workflow for CI does this there, by timeslice.cmd")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandoutIT {
    private static final Path HOME = Path.of(System.getProperty("timeslice.home", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final String CODE = "src/main/java/dev/timeslice/scheduler/classic/FirstComeFirstServed.java";
    private static final String TESTS = "dev.timeslice.publicchecks.scheduler.classic.";

    @TempDir
    static Path folder;

    private static Path handout = Path.of("");

    @BeforeAll
    static void makeTheHandout() throws IOException, InterruptedException {
        handout = folder.resolve(folderName());

        Program.Ending made = timeslice("handout", "--out", handout.toString()).run();

        assertThat(made.code()).as("%s", made.printed()).isEqualTo(ExitCode.DONE);
        assertThat(made.printed()).contains("scheduler/classic").contains("README.md");
    }

    /** As students name folders, if this machine's locale can. */
    private static String folderName() {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
        return names.newEncoder().canEncode("과제") ? "과제 1" : "exercise 1";
    }

    @Test
    @Order(1)
    void nothingHiddenIsInIt() throws IOException {
        assertThat(Secrets.of(HOME).foundIn(handout)).isEmpty();
    }

    @Test
    @Order(2)
    void theCommentsOfWhatIsGivenCanBeRead() throws IOException {
        try (ZipFile sources =
                new ZipFile(handout.resolve("lib/timeslice-student-sources.jar").toFile())) {
            ZipEntry table = sources.getEntry("dev/timeslice/model/process/ProcessTable.java");

            assertThat(new String(sources.getInputStream(table).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("/**", "interface ProcessTable");
        }
    }

    @Test
    @Order(3)
    void bothCommandsTellAnUntouchedStubAndSeeARightFile() throws IOException, InterruptedException {
        String before = check();
        assertThat(student("check", "scheduler", "--fail-under", "100").code()).isEqualTo(ExitCode.NOT_MET);
        assertThat(student("check", "scheduler", "--fail-under", "0").code()).isEqualTo(ExitCode.DONE);
        assertThat(before)
                .containsPattern("scheduler/classic .*\\(0 of \\d+ points\\)")
                .containsPattern(" 0/\\d+  Tasks run in order of arrival  \\[Not implemented]");
        assertThat(before).contains("The grader has further ones");
        // The only notes are those on the predictions that are judged at school.
        assertThat(before.lines().filter(line -> line.startsWith("  * ")))
                .allMatch(line -> line.contains("still to be answered"));
        assertThat(mavenTest()).isNotZero();
        assertThat(report("FirstComeFirstServedTest")).contains("NotImplemented");

        Files.copy(
                HOME.resolve("solutions/scheduler").resolve(CODE),
                handout.resolve("scheduler").resolve(CODE),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(check())
                .containsPattern("scheduler/classic .*\\([1-9]\\d* of \\d+ points\\)")
                .containsPattern(" (\\d+)/\\1  Tasks run in order of arrival\n")
                .containsPattern(" 0/\\d+  Every task gets a quantum in turn  \\[Not implemented]");
        assertThat(mavenTest()).isNotZero();
        assertThat(report("FirstComeFirstServedTest")).doesNotContain("NotImplemented");
        assertThat(report("RoundRobinTest")).contains("NotImplemented");
    }

    @Test
    @Order(4)
    void simulationsRunWhatTheStudentHasWrittenSoFarAndTheStandIns() throws IOException, InterruptedException {
        Files.copy(
                HOME.resolve("solutions/scheduler").resolve(CODE),
                handout.resolve("scheduler").resolve(CODE),
                StandardCopyOption.REPLACE_EXISTING);

        Program.Ending simulated = student("simulate", "convoy", "--policy", "fcfs,rr,newest", "--lang", "en");

        assertThat(simulated.printed())
                .contains("fcfs         5/5       64.00")
                .contains("newest       5/5")
                .contains("rr: not written yet")
                .doesNotContain("Exception");
        assertThat(simulated.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    @Order(5)
    void whatSomebodyWorkedInIsNotReplaced() throws IOException, InterruptedException {
        Files.writeString(handout.resolve("notes.txt"), "mine");

        Program.Ending refused =
                timeslice("handout", "--out", handout.toString()).run();

        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.printed()).contains("notes.txt");
        assertThat(handout.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    @Order(6)
    void workersStartFromAnArchiveOfTheirClassesThere() throws IOException, InterruptedException {
        Program.Ending doctor = student("doctor");

        assertThat(doctor.code()).isEqualTo(ExitCode.DONE);
        assumeTrue(doctor.printed().contains("runtime image: can be made"), "this JDK has no jlink");
        assertThat(doctor.printed()).contains("-XX:SharedArchiveFile=");
    }

    @Test
    @Order(7)
    void instructorsCommandsSayThatTheyNeedTheRepository() throws IOException, InterruptedException {
        Program.Ending refused =
                student("handout", "--out", folder.resolve("copy").toString());

        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.printed()).contains("expected the instructor's repository, found a hand-out");
    }

    /** The token is one that was once given out: as long as tokens have its version, it has to be good. */
    @Test
    @Order(8)
    void aTokenOfTheGraderIsRepeatedOnTheStudentsCode() throws IOException, InterruptedException {
        String token = "TS1.Y3DCYzI2s0LK8wNKS0pSi4qBrJDEbCCDieFqyU0GeU4BBiDgZAISjCAMAFNS";
        String code = "src/main/java/dev/timeslice/thread/coordination/BoundedBuffer.java";

        Program.Ending stub = student("replay", token, "--lang", "en");
        Files.copy(
                HOME.resolve("solutions/thread/variants/coordination/wrong/notify-for-notify-all/BoundedBuffer.java"),
                handout.resolve("thread").resolve(code),
                StandardCopyOption.REPLACE_EXISTING);
        Program.Ending wrong = student("replay", token, "--lang", "en");

        assertThat(stub.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stub.printed()).contains("the code ends with NotImplemented");
        assertThat(wrong.code()).as("%s", wrong.printed()).isEqualTo(ExitCode.DONE);
        assertThat(wrong.printed())
                .contains("Lost wake-up", "buffer.notify()", "BoundedBuffer.java:24")
                .contains("Schedules.replay(\"" + token + "\");");
    }

    /** The packaged program, started as the launcher starts it. */
    private static Program timeslice(String... words) throws IOException {
        Path target = HOME.resolve("grader/cli/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dtimeslice.home=" + HOME,
                "-cp",
                jar(target) + File.pathSeparator + target.resolve("lib") + File.separator + "*",
                "dev.timeslice.grader.cli.Main"));
        command.addAll(List.of(words));
        return new Program(folder, command.toArray(String[]::new));
    }

    private static Path jar(Path target) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "timeslice-cli-*.jar")) {
            return jars.iterator().next();
        }
    }

    private static String check() throws IOException, InterruptedException {
        Program.Ending checked = student("check", "scheduler", "--lang", "en");
        assertThat(checked.code()).as("%s", checked.printed()).isEqualTo(ExitCode.DONE);
        return checked.printed();
    }

    private static Program.Ending student(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./timeslice"));
        command.addAll(List.of(words));
        return new Program(handout, command.toArray(String[]::new))
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .run();
    }

    /** Offline, since the build around this test has fetched all of it; by the network where it came another way. */
    private static int mavenTest() throws IOException, InterruptedException {
        Program.Ending ending = maven("-o");
        boolean notThere = ending.printed().contains("offline mode");
        if (notThere) {
            ending = maven("-B");
        }
        assertThat(ending.printed()).contains("Tests run:");
        return ending.code();
    }

    private static Program.Ending maven(String mode) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("./mvnw", mode, "-B", "--no-transfer-progress", "-pl", "scheduler", "test"));
        String repository = System.getProperty("timeslice.maven.repository", "");
        if (!repository.isBlank()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        String settings = System.getProperty("timeslice.maven.settings", "");
        if (!settings.isBlank() && Files.isRegularFile(Path.of(settings))) {
            command.addAll(List.of("-s", settings));
        }
        return new Program(handout, command.toArray(String[]::new)).run();
    }

    private static String report(String test) throws IOException {
        return Files.readString(handout.resolve("scheduler/target/surefire-reports/" + TESTS + test + ".txt"));
    }
}
