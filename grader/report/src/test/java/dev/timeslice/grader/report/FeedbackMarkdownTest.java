package dev.timeslice.grader.report;

import static dev.timeslice.grader.report.Sheets.criterion;
import static dev.timeslice.grader.report.Sheets.exercise;
import static dev.timeslice.grader.report.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.VerdictKind;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FeedbackMarkdownTest {
    private static final ScoreSheet ROUND_ROBIN = sheet("kim")
            .with(exercise("scheduler/classic")
                    .note("Round.java was read as MS949.", "Round.java를 MS949로 읽었습니다.")
                    .with(criterion("fcfs", VerdictKind.PASSED))
                    .with(criterion("quantum", VerdictKind.FAILED)
                            .hidden()
                            .sentence("B runs from 3 to 6, expected from 3 to 7.", "B가 3부터 7까지가 아니라 6까지 실행됩니다.")
                            .witness("tick 0123456\nA    ###\nB       ###")
                            .printed("next() called\n")
                            .hint("When does the quantum start anew?", "할당 시간은 언제 새로 시작합니까?"))
                    .with(criterion("switches", VerdictKind.SKIPPED)
                            .sentence("Needs \"quantum\" to pass first.", "먼저 \"quantum\"을 통과해야 합니다.")))
            .build();

    @Test
    void whatAPassedCheckRemarksStandsUnderTheTable() {
        ScoreSheet sheet = sheet("kim")
                .with(exercise("thread/race")
                        .with(criterion("quiet", VerdictKind.PASSED))
                        .with(criterion("large", VerdictKind.PASSED)
                                .sentence("4000 schedules were tried.", "스케줄 4000개를 시험했습니다.")))
                .build();

        assertThat(english(sheet)).contains("| Passed |\n\n- Demand large: 4000 schedules were tried.\n\n---");
        assertThat(english(sheet)).doesNotContain("Demand quiet:");
    }

    @Test
    void aStudentReadsWhatIsDemandedWhatHappenedTheEvidenceAndOneStep() {
        assertThat(english(ROUND_ROBIN)).isEqualTo("""
                        # Feedback for kim

                        **Total: 33.33 of 100**

                        ## scheduler/classic: The exercise classic

                        **10 of 30 points**

                        - Round.java was read as MS949.

                        | | criterion | task | points | verdict |
                        |---|---|---|---|---|
                        | ✔ | Demand fcfs | 1 | 10/10 | Passed |
                        | ✘ | Demand quantum | 1 | 0/10 | Failed |
                        | – | Demand switches | 1 | 0/10 | Skipped |

                        ### ✘ Demand quantum

                        **Failed.** What was found is not what the criterion demands.

                        **What happened:** B runs from 3 to 6, expected from 3 to 7.

                        **What it looks like:**

                        ```text
                        tick 0123456
                        A    ###
                        B       ###
                        ```

                        **What your code printed:**

                        ```text
                        next() called
                        ```

                        **Next step:** When does the quantum start anew?

                        Concepts: C22

                        ### – Demand switches

                        **Skipped.** It was not checked, because a criterion that it builds on has not passed.

                        **What happened:** Needs "quantum" to pass first.

                        **Next step:** Work on the criterion that it builds on; this one is checked as soon as that one \
                        passes.

                        Concepts: C22

                        ---

                        Graded on JDK 17, box: bubblewrap.
                        """);
    }

    @Test
    void koreanFeedbackIsKoreanThroughout() {
        assertThat(new FeedbackMarkdown(Locale.KOREA).of(ROUND_ROBIN))
                .startsWith("# kim 학생의 채점 결과\n\n**총점: 100점 만점에 33.33점**\n")
                .contains("## scheduler/classic: 연습 문제 classic\n\n**30점 중 10점**")
                .contains("- Round.java를 MS949로 읽었습니다.")
                .contains("| ✘ | 요구 quantum | 1 | 0/10 | 실패 |")
                .contains("**무슨 일이 있었나:** B가 3부터 7까지가 아니라 6까지 실행됩니다.")
                .contains("**다음 단계:** 할당 시간은 언제 새로 시작합니까?")
                .doesNotContain("Sentence", "Next step", "Concepts");
    }

    @Test
    void perfectWorkIsPraisedAndHasNoFindings() {
        String feedback = english(sheet("kim")
                .with(exercise("ipc/pipe").with(criterion("eof", VerdictKind.PASSED)))
                .build());

        assertThat(feedback).contains("Every criterion is met. Well done!").doesNotContain("###");
    }

    @Test
    void aGraderFaultIsNeverCalledTheStudentsMistake() {
        String feedback = english(sheet("kim")
                .with(exercise("ipc/pipe").with(criterion("eof", VerdictKind.GRADER_FAULT)))
                .build());

        assertThat(feedback)
                .contains("This total is provisional: one criterion could not be judged. That is not your mistake")
                .contains("| ? | Demand eof | 1 | 0/10 | Not judged yet |")
                .contains("### ? Demand eof")
                .contains("There is nothing that you have to do.")
                .doesNotContain("✘", "Look at the queue.");
    }

    @Test
    void aPersonsDecisionIsShownWithItsReasonAndEndsTheDoubt() {
        String feedback = english(sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.GRADER_FAULT).decided("10", "Right by hand & eye."))
                        .with(criterion("order", VerdictKind.PASSED).decided("2.5", "Copied.")))
                .build());

        assertThat(feedback)
                .contains("| ✔ | Demand eof | 1 | 10/10 |")
                .contains("**A person decided: 10 of 10 points. Reason: Right by hand &amp; eye.**")
                .contains("**A person decided: 2.5 of 10 points. Reason: Copied.**")
                .doesNotContain("provisional", "Next step");
    }

    @Test
    void whatFailsManyCriteriaInTheSameWordsIsSaidOnce() {
        String error = "Pipe.java:3: ';' expected";
        String feedback = english(sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.DOES_NOT_COMPILE).sentence(error))
                        .with(criterion("order", VerdictKind.DOES_NOT_COMPILE).sentence(error)))
                .build());

        assertThat(feedback)
                .containsOnlyOnce(error)
                .contains("This concerns 2 criteria:\n\n- Demand eof\n- Demand order\n")
                .contains("Mend the first error that the compiler names")
                .doesNotContain("Look at the queue.");
    }

    @Test
    void anExerciseThatWasNotHandedInIsSaidInOneSentence() {
        String feedback = english(sheet("kim")
                .with(exercise("ipc/pipe")
                        .notSubmitted()
                        .with(criterion("eof", VerdictKind.NOT_IMPLEMENTED)
                                .sentence("No file of this exercise was handed in.", "파일이 없습니다.")))
                .build());

        assertThat(feedback).contains("No file of this exercise was handed in.").doesNotContain("###");
    }

    @Test
    void aRefusedSubmissionSaysWhyOnTop() {
        String feedback = english(sheet("kim")
                .note("The zip is corrupt: <eof>", "zip 파일이 손상되었습니다.")
                .build());

        assertThat(feedback)
                .contains("**Total: 0.00 of 100**\n\n- The zip is corrupt: &lt;eof&gt;\n")
                .contains("No exercise was graded.");
    }

    @Test
    void noHostileTextBecomesMarkup() {
        String hostile = "```\n<script>x</script> ![i](http://e.example) \u202E\u001B[31m\n# Total: 100\n| a | b |";
        String feedback = english(sheet("kim</h1><script>")
                .with(exercise("ipc/pipe")
                        .note(hostile, hostile)
                        .with(criterion("eof", VerdictKind.FAILED)
                                .title(hostile)
                                .hint(hostile, hostile)
                                .sentence(hostile)
                                .witness(hostile)
                                .printed(hostile))
                        .with(criterion("order", VerdictKind.FAILED).decided("1", hostile)))
                .build());

        String outsideOfBlocks = feedback.replaceAll("(?s)````text\n.*?\n````\n", "");
        assertThat(outsideOfBlocks)
                .doesNotContain("<script>", "![", "```", "\u202E", "\u001B", "\n# Total: 100", "http://");
        assertThat(feedback).doesNotContain("\u202E", "\u001B").contains("\\u202e\\u001b[31m");
    }

    @Test
    void longEvidenceAndOutputAreBoundedAndSaySo() {
        String feedback = english(sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.FAILED)
                                .sentence("x".repeat(1_000_000))
                                .witness("line\n".repeat(1_000_000))
                                .printed("y".repeat(1_000_000))))
                .build());

        assertThat(feedback).hasSizeLessThan(20_000);
        assertThat(feedback.split("\\(The rest is left off\\.\\)", -1)).hasSize(3);
    }

    private static String english(ScoreSheet sheet) {
        return new FeedbackMarkdown(Locale.ENGLISH).of(sheet);
    }
}
