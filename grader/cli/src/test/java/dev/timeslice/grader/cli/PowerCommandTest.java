package dev.timeslice.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What is counted is counted in real workers; the exercise is one whose verdicts are certain. */
class PowerCommandTest {
    @TempDir
    Path folder;

    private SlotCourse course;

    @BeforeEach
    void aSoundCourse() throws IOException {
        course = SlotCourse.in(folder, Invocation.repository());
    }

    private Invocation measured(Object... options) {
        Object[] words = new Object[options.length + 3];
        words[0] = "power";
        words[1] = "--exercise";
        words[2] = "ipc/one-slot";
        System.arraycopy(options, 0, words, 3, options.length);
        return Invocation.in(folder, words);
    }

    /** Check, solution, load, runs and failures. */
    private List<String> table() throws IOException {
        return Files.readAllLines(folder.resolve("grader/bench/power/ipc-one-slot.csv")).stream()
                .skip(1)
                .map(line -> line.replaceAll("^(.*?,.*?,.*?),.*?,(\\d+),(\\d+),\\d+,\\d+,[\\d.]+,[\\d.]+$", "$1,$2,$3"))
                .toList();
    }

    @Test
    void everyCheckHasItsRunsUnderEachLoadAndWhatGradingSkipsHasNone() throws IOException {
        Invocation run = measured("--runs", 2);

        assertThat(run.code()).as(run.toString()).isEqualTo(ExitCode.DONE);
        assertThat(table())
                .containsExactly(
                        "forgets-after-take,right/reference,none,1,0",
                        "forgets-after-take,right/reference,spinning,1,0",
                        "forgets-after-take,wrong/keeps,none,1,1",
                        "forgets-after-take,wrong/keeps,spinning,1,1",
                        "takes-what-was-put,right/reference,none,1,0",
                        "takes-what-was-put,right/reference,spinning,1,0",
                        "takes-what-was-put,wrong/keeps,none,1,0",
                        "takes-what-was-put,wrong/keeps,spinning,1,0",
                        "takes-what-was-put,wrong/loses,none,1,1",
                        "takes-what-was-put,wrong/loses,spinning,1,1");
    }

    @Test
    void aSecondSittingRunsWhatIsMissingAndCountsAllOfIt() throws IOException {
        measured("--runs", 2, "--only", "right", "--load", "none");

        Invocation run = measured("--runs", 3, "--only", "right", "--load", "none");

        assertThat(run.out()).contains("round 3 of 3: 2 runs").doesNotContain("round 2");
        assertThat(table())
                .containsExactly(
                        "forgets-after-take,right/reference,none,3,0", "takes-what-was-put,right/reference,none,3,0");
    }

    @Test
    void anAccusationOfARightSolutionIsShownAndFailsTheCommand() throws IOException {
        course.right("careless", "return content;");

        Invocation run = measured("--runs", 2, "--only", "right", "--load", "none");

        assertThat(run.code()).isEqualTo(ExitCode.NOT_MET);
        assertThat(run.out())
                .contains("right/careless, load none: forgets-after-take is FAILED")
                .containsPattern("forgets-after-take +1 of +2");
    }

    @Test
    void aMistakeThatIsMissedFailsTheCommandUnlessOnlyStressCanShowIt() throws IOException {
        course.wrong("keeps", "String taken = content; content = null; return taken;", "must: [forgets-after-take]");
        assertThat(measured("--runs", 1, "--only", "wrong", "--load", "none").code())
                .isEqualTo(ExitCode.NOT_MET);

        course.wrong(
                "keeps",
                "String taken = content; content = null; return taken;",
                "must: [forgets-after-take]\nstress-only: true");
        assertThat(measured("--runs", 1, "--only", "wrong", "--load", "none").code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "timeslice.box",
            matches = "true",
            disabledReason = "needs bubblewrap (Debian: apt-get install bubblewrap), then ./mvnw verify -Pbox")
    void aCheckOfRealProcessesIsMeasuredFromOutside() throws IOException {
        course.blackBoxCheck();

        Invocation run = measured("--runs", 2, "--only", "right");

        assertThat(run.code()).as(run.toString()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("0 grader faults").doesNotContain("GRADER_FAULT");
        assertThat(table())
                .contains(
                        "forgets-after-take,right/reference,none,1,0",
                        "forgets-after-take,right/reference,spinning,1,0");
    }

    @Test
    void aCheckOfRealProcessesIsLeftOutWhereThereIsNoBox() throws IOException {
        course.blackBoxCheck();

        Invocation run = measured("--runs", 1, "--only", "right", "--load", "none", "--box", "none");

        assertThat(run.code()).as(run.toString()).isEqualTo(ExitCode.DONE);
        assertThat(table()).containsExactly("takes-what-was-put,right/reference,none,1,0");
    }

    @Test
    void withoutARunThereIsNothingToMeasure() {
        Invocation run = measured("--runs", 0);

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("--runs: expected 1 or more, found 0");
    }
}
