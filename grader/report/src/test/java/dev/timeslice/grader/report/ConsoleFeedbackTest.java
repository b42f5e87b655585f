package dev.timeslice.grader.report;

import static dev.timeslice.grader.report.Sheets.criterion;
import static dev.timeslice.grader.report.Sheets.exercise;
import static dev.timeslice.grader.report.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConsoleFeedbackTest {
    private static final ScoreSheet KIM = sheet("kim")
            .with(exercise("scheduler/classic")
                    .with(criterion("fcfs", VerdictKind.PASSED))
                    .with(criterion("skip", VerdictKind.SKIPPED))
                    .with(criterion("quantum", VerdictKind.DEADLOCK)
                            .sentence("A and B wait for each other.", "A와 B가 서로를 기다립니다.")
                            .witness("A holds 1, wants 2\nB holds 2, wants 1")
                            .printed("hello"))
                    .with(criterion("order", VerdictKind.FAILED)))
            .with(exercise("thread/buffer")
                    .notSubmitted()
                    .with(criterion("put", VerdictKind.NOT_IMPLEMENTED)
                            .sentence("No file of this exercise was handed in.", "파일이 없습니다.")))
            .build();

    @Test
    void aLineACriterionAndTheFirstMistakeInFull() {
        assertThat(printed(KIM, Locale.ENGLISH, false)).isEqualTo("""
                        scheduler/classic  The exercise classic  (10 of 40 points)
                          ok     10/10  Demand fcfs
                          skip    0/10  Demand skip  [Skipped]
                          FAIL    0/10  Demand quantum  [Deadlock]
                          FAIL    0/10  Demand order  [Failed]
                                       | Sentence of order.

                          Deadlock: Demand quantum
                            All threads are blocked, and none of them can ever go on.
                            | A and B wait for each other.
                            What it looks like:
                            | A holds 1, wants 2
                            | B holds 2, wants 1
                            What your code printed:
                            | hello
                            Next step: Look at the queue.

                        thread/buffer  The exercise buffer  (0 of 10 points)
                          No file of this exercise was handed in.

                        Total: 12.50 of 100
                        """);
    }

    @Test
    void oneFailureAloneIsShownWithAllItsEvidence() {
        String schedule = "step\n".repeat(500) + "replay TS1.x";
        StringWriter out = new StringWriter();

        new ConsoleFeedback(new PrintWriter(out), Locale.KOREAN, false)
                .print(VerdictKind.DEADLOCK, Message.of("A and B wait.", "A와 B가 \u001B[31m기다립니다."), schedule);

        assertThat(out.toString().lines()).hasSize(3 + 1 + 501);
        assertThat(out.toString())
                .startsWith("교착 상태\n")
                .contains("    | A와 B가 \\u001b[31m기다립니다.\n")
                .endsWith("    | replay TS1.x\n");
    }

    @Test
    void aMistakeInWhatWasWrittenComesBeforeWhatIsStillToBeWritten() {
        ScoreSheet half = sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("write", VerdictKind.NOT_IMPLEMENTED))
                        .with(criterion("read", VerdictKind.FAILED)))
                .build();

        assertThat(printed(half, Locale.ENGLISH, false))
                .contains("Failed: Demand read")
                .doesNotContain("Not implemented: Demand write");
    }

    @Test
    void koreanIsKorean() {
        assertThat(printed(KIM, Locale.KOREAN, false))
                .contains("scheduler/classic  연습 문제 classic  (40점 중 10점)")
                .contains("| A와 B가 서로를 기다립니다.")
                .contains("다음 단계: 큐를 살펴보세요.");
    }

    @Test
    void coloursAreThereOnlyWhenAskedFor() {
        String plain = printed(KIM, Locale.ENGLISH, false);
        String coloured = printed(KIM, Locale.ENGLISH, true);

        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured).contains("\u001B[31mFAIL\u001B[0m", "\u001B[32mok  \u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[\\d+m", "")).isEqualTo(plain);
    }

    @Test
    void aGraderFaultIsNotCalledAFailure() {
        ScoreSheet fault = sheet("kim")
                .with(exercise("ipc/pipe").with(criterion("eof", VerdictKind.GRADER_FAULT)))
                .build();

        assertThat(printed(fault, Locale.ENGLISH, false))
                .contains("??      0/10  Demand eof  [Not judged yet]", "This is not your mistake", "provisional")
                .doesNotContain("FAIL");
    }

    @Test
    void aPersonsReasonIsShown() {
        ScoreSheet decided = sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.FAILED).decided("5", "Nearly.")))
                .build();

        assertThat(printed(decided, Locale.ENGLISH, false))
                .contains("A person decided: 5 of 10 points. Reason: Nearly.")
                .doesNotContain("Next step");
    }

    @Test
    void noStudentsTextActsOnTheTerminalOrOnCi() {
        String hostile = "\u001B[2J\u001B]0;owned\u0007\n::error::fake\n##[error]fake\r\n  ok  10/10  all\u202E";
        ScoreSheet sheet = sheet("kim")
                .with(exercise("ipc/pipe")
                        .note(hostile, hostile)
                        .with(criterion("eof", VerdictKind.FAILED)
                                .title(hostile)
                                .hint(hostile, hostile)
                                .sentence(hostile)
                                .witness(hostile)
                                .printed(hostile)))
                .build();

        String text = printed(sheet, Locale.ENGLISH, false);

        assertThat(text).doesNotContain("\u001B", "\u0007", "\u202E", "##[");
        assertThat(text.lines().map(String::strip)).noneMatch(line -> line.startsWith("::"));
        assertThat(text.lines()).filteredOn(line -> line.startsWith("  ok")).isEmpty();
    }

    private static String printed(ScoreSheet sheet, Locale locale, boolean colours) {
        StringWriter text = new StringWriter();
        new ConsoleFeedback(new PrintWriter(text), locale, colours).print(sheet);
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
