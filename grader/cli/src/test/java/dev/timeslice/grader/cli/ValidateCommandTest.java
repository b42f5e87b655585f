package dev.timeslice.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grading's own test has to fail where the grading is wrong; all of it goes through the real pipeline. */
class ValidateCommandTest {
    @TempDir
    Path folder;

    private SlotCourse course;

    @BeforeEach
    void aSoundCourse() throws IOException {
        course = SlotCourse.in(folder, Invocation.repository());
    }

    private Invocation validated() {
        return Invocation.in(folder, "validate", "--jobs", "2");
    }

    @Test
    void aSoundCoursePassesAndEveryRowSaysWhatWasLost() throws IOException {
        course.right("other-style", "try { return content; } finally { content = null; }");

        Invocation run = validated();

        assertThat(run.code()).as(run.toString()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ").strip()))
                .containsExactly(
                        "ok ipc/one-slot stub",
                        "ok ipc/one-slot right/reference",
                        "ok ipc/one-slot right/reference",
                        "ok ipc/one-slot right/reference",
                        "ok ipc/one-slot right/other-style",
                        "ok ipc/one-slot right/other-style",
                        "ok ipc/one-slot right/other-style",
                        "ok ipc/one-slot wrong/keeps loses forgets-after-take",
                        "ok ipc/one-slot wrong/loses loses takes-what-was-put",
                        "ok ipc/one-slot every criterion is failed by a wrong variant",
                        "ok ipc/one-slot tasks and handout headings agree",
                        "11 passed, 0 failed");
    }

    @Test
    void aCheckThatCannotFailIsFound() throws IOException {
        course.hiddenCheck("slot.put(\"a\"); slot.take();");

        Invocation run = validated();

        assertThat(run.code()).isEqualTo(ExitCode.NOT_MET);
        assertThat(run.out())
                .contains("MISS ipc/one-slot             wrong/keeps")
                .contains("expected forgets-after-take to fail, found PASSED")
                .contains("no wrong variant fails forgets-after-take")
                .contains("6 passed, 2 failed");
    }

    @Test
    void aCheckThatTheStubPassesIsFound() throws IOException {
        course.publicCheck("assertThat(slot).isNotNull();");

        Invocation run = validated();

        assertThat(run.code()).isEqualTo(ExitCode.NOT_MET);
        assertThat(run.out())
                .contains("MISS ipc/one-slot             stub")
                .contains("takes-what-was-put passes on the untouched stub");
    }

    @Test
    void aRightSolutionThatIsBrokenIsFoundForEachSeed() throws IOException {
        course.right("careless", "return content;");
        course.replace(SlotCourse.HANDOUT, "Put and take", "Take and put");

        Invocation run = validated();

        assertThat(run.code()).isEqualTo(ExitCode.NOT_MET);
        assertThat(run.out())
                .contains("MISS ipc/one-slot             right/careless")
                .contains("with seed 1 a right solution is accused: forgets-after-take is FAILED")
                .contains("with seed 20260101 a right solution is accused")
                .contains("with seed 987654321 a right solution is accused")
                .contains("expected the headings [## Task 1: Put and take], found [## Task 1: Take and put]");
    }

    @Test
    void aVariantThatFailsMoreThanItMayIsFoundAndOneThatDoesNotCompileIsNoTrial() throws IOException {
        course.wrong("loses", "return null;", "must: [forgets-after-take]");
        course.wrong("keeps", "return contents;", "must: [takes-what-was-put, forgets-after-take]");

        Invocation run = validated();

        assertThat(run.code()).isEqualTo(ExitCode.NOT_MET);
        assertThat(run.out())
                .contains("expected takes-what-was-put not to fail, found takes-what-was-put is FAILED")
                .contains("expected forgets-after-take to fail, found SKIPPED")
                .contains("forgets-after-take is DOES_NOT_COMPILE")
                .contains("no wrong variant fails forgets-after-take");
    }

    @Test
    void aMisspeltIdInTheRubricIsBadInputWithItsLineAndWhatWasMeant() throws IOException {
        course.replace(SlotCourse.RUBRIC, "id: forgets-after-take", "id: forgets-after-taek");

        Invocation run = validated();

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("rubric/ipc/one-slot.yml:17: expected a @Check or @Structure for the criterion "
                        + "forgets-after-taek, found none; did you mean forgets-after-take?");
    }

    @Test
    void aMisspeltIdInAnExpectationIsBadInputToo() throws IOException {
        course.wrong("keeps", "return content;", "must: [forgets-after-takes]");

        Invocation run = validated();

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("solutions/ipc/variants/one-slot/wrong/keeps/expect.yml:2: must: expected the id of a "
                        + "criterion, found forgets-after-takes; did you mean forgets-after-take?");
    }
}
