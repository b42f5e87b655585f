package dev.timeslice.grader.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.timeslice.grader.engine.SmallExercise;
import dev.timeslice.grader.engine.course.AnswerForm;
import dev.timeslice.grader.engine.course.Answers;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.run.Planner;
import dev.timeslice.grader.engine.run.RunPlan;
import dev.timeslice.grader.engine.run.RunRecord;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionsTest {
    private static final Message BROKEN = Message.verbatim("broken");
    private static final Exercise EXERCISE = SmallExercise.asking("Box")
            .check("holds", "Box")
            .prediction("predict-waiting", AnswerForm.NUMBER, "4.5")
            .build();

    private static Map<String, Verdict> verdicts(RunPlan plan) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        new Judge(new StructureRules(Path.of("")))
                .judge(EXERCISE, new RunRecord(plan, new TreeMap<>()))
                .forEach(judged -> verdicts.put(judged.verdict().criterion(), judged.verdict()));
        return verdicts;
    }

    private static RunPlan nothingRuns() {
        return Planner.nothing(EXERCISE, VerdictKind.DOES_NOT_COMPILE, BROKEN);
    }

    private static Verdict verdict(Answers answers) {
        return Objects.requireNonNull(verdicts(nothingRuns().with(answers)).get("predict-waiting"));
    }

    @Test
    void aRightPredictionCountsAlsoWhereNoClassCompiles() {
        Map<String, Verdict> verdicts = verdicts(nothingRuns().with(Answers.of(Map.of("predict-waiting", "9/2"))));

        assertThat(verdicts.values())
                .extracting(Verdict::criterion, Verdict::kind)
                .containsExactly(
                        tuple("holds", VerdictKind.DOES_NOT_COMPILE), tuple("predict-waiting", VerdictKind.PASSED));
    }

    @Test
    void aWrongOneIsExplainedByTheRunOfTheModel() {
        Verdict verdict = verdict(Answers.of(Map.of("predict-waiting", "5")));

        assertThat(verdict.kind()).isEqualTo(VerdictKind.FAILED);
        assertThat(verdict.sentence().en()).isEqualTo("You predicted 5. The mean of 4 and 5.");
        assertThat(verdict.sentence().in(Locale.KOREAN)).contains("5(이)라고 예측했습니다", "4와 5의 평균");
        assertThat(verdict.witness()).isEqualTo("A ##..\n");
    }

    @ParameterizedTest
    @CsvSource({"many, many", "100%, 100%", "%s, %s"})
    void whatIsNoAnswerToTheQuestionIsQuotedAndNotExplained(String text, String quoted) {
        Verdict verdict = verdict(Answers.of(Map.of("predict-waiting", text)));

        assertThat(verdict.kind()).isEqualTo(VerdictKind.FAILED);
        assertThat(verdict.sentence().en())
                .contains("A number is expected", quoted)
                .doesNotContain("mean");
        assertThat(verdict.witness()).isEmpty();
    }

    @Test
    void whereNothingIsAnsweredThereIsNothingToJudge() {
        Verdict verdict = verdict(Answers.NONE);

        assertThat(verdict.kind()).isEqualTo(VerdictKind.NOT_IMPLEMENTED);
        assertThat(verdict.sentence().en()).contains("predict-waiting");
    }

    @Test
    void atHomeAHiddenPredictionIsOnlySaidToBeAnsweredOrNot() {
        Rubric atHome = EXERCISE.publicPart().rubric();

        assertThat(atHome.criteria()).isEmpty();
        assertThat(Predictions.notes(atHome, Answers.of(Map.of("predict-waiting", "5"))))
                .singleElement()
                .extracting(Message::en)
                .asString()
                .contains("answered predict-waiting")
                .contains("still to be answered -");
        assertThat(Predictions.notes(atHome, Answers.NONE))
                .singleElement()
                .extracting(Message::en)
                .asString()
                .contains("still to be answered predict-waiting");
        assertThat(Predictions.notes(EXERCISE.rubric(), Answers.NONE)).isEmpty();
    }

    @Test
    void atHomeWhatIsNoAnswerToAHiddenQuestionIsSaidToBeNone() {
        Rubric atHome = EXERCISE.publicPart().rubric();

        assertThat(Predictions.notes(atHome, Answers.of(Map.of("predict-waiting", "many 100%"))))
                .extracting(Message::en)
                .satisfiesExactly(
                        note -> assertThat(note).contains("answered -", "still to be answered predict-waiting"),
                        note -> assertThat(note)
                                .startsWith("predict-waiting: A number is expected")
                                .contains("many 100%"));
    }

    @Test
    void noClassIsPlannedForAPrediction() {
        assertThat(nothingRuns().settled()).containsOnlyKeys("holds");
        assertThat(new RunPlan(SmallExercise.ID, List.of(), new TreeMap<>(), ClassSet.EMPTY).answers())
                .isEqualTo(Answers.NONE);
    }
}
