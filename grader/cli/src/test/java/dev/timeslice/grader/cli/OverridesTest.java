package dev.timeslice.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People's decisions and people's limits, on one submission with one mistake. */
class OverridesTest {
    private static final String DECIDED = """
            student,check,points,reason
            kim,ipc/pipe#closing-is-final,4.5,the handout was unclear
            """;

    @TempDir
    private Path folder;

    private Path submissions;
    private Path results;
    private Path overrides;

    @BeforeEach
    void oneStudentForgetsThatAClosedEndCannotBeUsed() throws IOException {
        submissions = Submissions.in(folder)
                .right("kim", "ipc", "pipe")
                .butWith(
                        "kim",
                        "BoundedPipe.java",
                        "throw new IllegalStateException(\"the writing end is closed\");",
                        "")
                .folder();
        results = folder.resolve("results");
        overrides = Files.writeString(folder.resolve("overrides.csv"), DECIDED);
    }

    @Test
    void aDecisionChangesTheScoreIsShownToTheStudentAndSurvivesRegrading() throws IOException {
        assertThat(grade().code()).isEqualTo(ExitCode.DONE);
        assertThat(earned("closing-is-final")).isEqualTo("0");

        assertThat(grade("--overrides", overrides).out()).contains("kim", "(unchanged)");
        assertThat(earned("closing-is-final")).isEqualTo("4.5");
        assertThat(Files.readString(results.resolve("feedback/kim.md"))).contains("the handout was unclear");

        assertThat(grade("--overrides", overrides, "--force").out()).doesNotContain("(unchanged)");
        assertThat(earned("closing-is-final")).isEqualTo("4.5");

        assertThat(grade().code()).isEqualTo(ExitCode.DONE);
        assertThat(earned("closing-is-final")).isEqualTo("0");
    }

    @Test
    void aDecisionAboutSomebodyWhoIsNotThereIsToldAndChangesNothing() throws IOException {
        Files.writeString(overrides, DECIDED.replace("kim,", "kin,"));

        Invocation grading = grade("--overrides", overrides);

        assertThat(grading.code()).isEqualTo(ExitCode.DONE);
        assertThat(grading.out()).contains("decides about kin, who is not among the submissions");
        assertThat(grading.out()).doesNotContain("not graded now");
        assertThat(earned("closing-is-final")).isEqualTo("0");
    }

    @Test
    void aDecisionAboutAnExerciseThatIsNotGradedIsTold() throws IOException {
        Files.writeString(overrides, DECIDED + "kim,thread/coordination#first-in-first-out,1,ok\n");

        assertThat(grade("--overrides", overrides).out())
                .contains("decides about thread/coordination#first-in-first-out, whose exercise is not graded now");
    }

    @Test
    void aScoreBelowTheLimitIsToldByTheExitCode() {
        assertThat(grade("--fail-under", "50").code()).isEqualTo(ExitCode.DONE);

        Invocation strict = grade("--fail-under", "100");

        assertThat(strict.code()).isEqualTo(ExitCode.NOT_MET);
        assertThat(strict.out()).contains("fewer than 100 percent: kim", "(unchanged)");
    }

    private Invocation grade(Object... more) {
        Object[] arguments = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {"grade", submissions, "--out", results, "--exercise", "ipc/pipe"}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Invocation.of(arguments);
    }

    private String earned(String criterion) throws IOException {
        return CheckRow.of("kim", results).stream()
                .filter(row -> row.criterion().equals(criterion))
                .map(CheckRow::earned)
                .findFirst()
                .orElseThrow();
    }
}
