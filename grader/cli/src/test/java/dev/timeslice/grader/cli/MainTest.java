package dev.timeslice.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path folder;

    private Path submissionsOfKim() throws IOException {
        Path submissions = folder.resolve("submissions");
        Files.createDirectories(submissions.resolve("kim"));
        return submissions;
    }

    @Test
    void helpNamesTheCommandsAndTheExitCodes() {
        Invocation help = Invocation.of("--help");

        assertThat(help.code()).isEqualTo(ExitCode.DONE);
        assertThat(help.out())
                .contains("grade", "check", "replay", "validate", "handout", "doctor", "Exit codes:")
                .contains("3   done, but some submissions need a person to settle them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grade", "check", "replay", "validate", "handout", "doctor"})
    void everyCommandExplainsItself(String command) {
        Invocation help = Invocation.of(command, "--help");

        assertThat(help.code()).isEqualTo(ExitCode.DONE);
        assertThat(help.out()).contains("Usage: timeslice " + command);
        assertThat(help.err()).isEmpty();
    }

    @Test
    void noCommandAnUnknownOneAndAnUnknownOptionAreUsageErrors() {
        assertThat(Invocation.of().code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Invocation.of().err()).contains("expected a command, found none", "Usage: timeslice");
        assertThat(Invocation.of("grad").code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Invocation.of("validate", "--job", "2").code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Invocation.of("grade", folder.toString()).err()).contains("--out");
    }

    @Test
    void anUnknownExerciseIsAnsweredWithTheKnownOnes() throws IOException {
        SlotCourse.in(folder, Invocation.repository());

        Invocation run = Invocation.in(folder, "validate", "--exercise", "ipc/one-slit");

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains(
                        "expected one of the exercises [ipc/one-slot], found ipc/one-slit; did you mean ipc/one-slot?");
    }

    @Test
    void anExerciseThatIsNoNameIsAnsweredWithTheForm() {
        Invocation run = Invocation.of("validate", "--exercise", "pipe");

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("--exercise: an exercise is written unit/name");
    }

    @Test
    void jobsAreAtLeastOne() {
        assertThat(Invocation.of("validate", "--jobs", "0").code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Invocation.of("grade", ".", "--out", "out", "--jobs", "0").err())
                .contains("--jobs: expected 1 or more, found 0");
    }

    @Test
    void aFolderOfSubmissionsThatIsNotThereIsBadInput() {
        Path missing = folder.resolve("missing");

        Invocation run = Invocation.of(
                "grade", missing.toString(), "--out", folder.resolve("results").toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("missing");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void aResultsFolderThatHoldsOtherFilesIsLeftAlone() throws IOException {
        Path submissions = submissionsOfKim();
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(results.resolve("thesis.txt"), "years of work");

        Invocation run = Invocation.of("grade", submissions.toString(), "--out", results.toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("found other files; choose another folder with --out");
        assertThat(results).isDirectoryContaining("glob:**/thesis.txt");
    }

    @Test
    void aMisspeltCheckInTheOverridesIsBadInputBeforeAnythingIsGraded() throws IOException {
        Path submissions = submissionsOfKim();
        Path overrides = Files.writeString(
                folder.resolve("overrides.csv"), "student,check,points,reason\nkim,ipc/pipe#no-such-check,1,ok\n");

        Invocation run = Invocation.of(
                "grade",
                submissions.toString(),
                "--out",
                folder.resolve("results").toString(),
                "--overrides",
                overrides.toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("overrides.csv:2: check: expected unit/exercise#criterion of this course");
    }

    @Test
    void theLanguageIsOneOfTwo() throws IOException {
        Files.createDirectories(folder.resolve("mine"));

        assertThat(Invocation.of("check", "--lang", "fr", folder.resolve("mine").toString())
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void doctorSaysWhatThisMachineHas() {
        Invocation run = Invocation.of("doctor");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("[ok]      Java: " + Runtime.version())
                .contains("compiler: there", "processors: ", "cache: ", "workers start by: ");
    }
}
