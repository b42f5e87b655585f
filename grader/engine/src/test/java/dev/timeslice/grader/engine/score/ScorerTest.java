package dev.timeslice.grader.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.SmallExercise;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.judge.Judged;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.grader.engine.judge.Verdict;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScorerTest {
    private static final Rubric RUBRIC = SmallExercise.asking("Box")
            .check("put", "Box")
            .check("take", "Box")
            .build()
            .rubric();

    @TempDir
    Path folder;

    private static JudgedExercise judged(VerdictKind put, VerdictKind take) {
        return new JudgedExercise(
                SmallExercise.ID,
                true,
                List.of(Message.verbatim("a note")),
                List.of(one("put", put), one("take", take)));
    }

    private static Judged one(String id, VerdictKind kind) {
        return new Judged(new Verdict(id, kind, Message.verbatim(id), "the witness"), 3, 4, 1, false, "printed");
    }

    private Overrides decided(String row) throws IOException {
        Path file = Files.writeString(folder.resolve("overrides.csv"), "student,check,points,reason\n" + row + "\n");
        return Overrides.read(file, List.of(RUBRIC));
    }

    @ParameterizedTest
    @EnumSource(VerdictKind.class)
    void onlyPassedEarnsPoints(VerdictKind kind) {
        ExerciseScore score = Scorer.score("kim", RUBRIC, judged(kind, VerdictKind.FAILED), Overrides.NONE);

        assertThat(score.earned()).isEqualByComparingTo(kind == VerdictKind.PASSED ? BigDecimal.TEN : BigDecimal.ZERO);
        assertThat(score.points()).isEqualTo(kind == VerdictKind.NOT_GRADABLE ? 10 : 20);
    }

    @Test
    void whatCannotBeGradedHereCostsNothing() {
        ExerciseScore half =
                Scorer.score("kim", RUBRIC, judged(VerdictKind.PASSED, VerdictKind.NOT_GRADABLE), Overrides.NONE);
        ExerciseScore nothing =
                Scorer.score("kim", RUBRIC, judged(VerdictKind.NOT_GRADABLE, VerdictKind.NOT_GRADABLE), Overrides.NONE);
        ScoreSheet sheet =
                new ScoreSheet("kim", List.of(half, nothing), List.of(), new ScoreSheet.Conditions(1, 17, "none"));

        assertThat(sheet.percent()).isEqualByComparingTo("100");
        assertThat(sheet.needsPerson()).isFalse();
    }

    @Test
    void aPersonMayGradeWhatCannotBeGradedHere() throws IOException {
        ExerciseScore score = Scorer.score(
                "kim",
                RUBRIC,
                judged(VerdictKind.NOT_GRADABLE, VerdictKind.PASSED),
                decided("kim,ipc/post#put,5,seen on my machine"));

        assertThat(score.points()).isEqualTo(20);
        assertThat(score.earned()).isEqualByComparingTo("15");
    }

    @Test
    void aScoreKeepsWhatTheRubricAndTheJudgeSay() {
        ExerciseScore score =
                Scorer.score("kim", RUBRIC, judged(VerdictKind.PASSED, VerdictKind.SKIPPED), Overrides.NONE);

        CriterionScore take = score.criteria().get(1);
        assertThat(score.notes()).containsExactly(Message.verbatim("a note"));
        assertThat(take.id()).isEqualTo("take");
        assertThat(take.kind()).isEqualTo(VerdictKind.SKIPPED);
        assertThat(take.witness()).isEqualTo("the witness");
        assertThat(take.facts()).isEqualTo(new RunFacts(3, 4, 1, "printed"));
        assertThat(take.decision()).isNull();
    }

    @Test
    void aPersonsDecisionReplacesThePointsAndSettlesAFaultOfOurs() throws IOException {
        Overrides overrides = decided("kim,ipc/post#put,7.5,the machine was down");
        JudgedExercise judged = judged(VerdictKind.GRADER_FAULT, VerdictKind.GRADER_FAULT);

        List<CriterionScore> ofKim =
                Scorer.score("kim", RUBRIC, judged, overrides).criteria();
        List<CriterionScore> ofLee =
                Scorer.score("lee", RUBRIC, judged, overrides).criteria();

        assertThat(ofKim.get(0).earned()).isEqualByComparingTo("7.5");
        assertThat(ofKim.get(0).decision()).isEqualTo(new Decision(new BigDecimal("7.5"), "the machine was down"));
        assertThat(ofKim).extracting(CriterionScore::needsPerson).containsExactly(false, true);
        assertThat(ofLee).extracting(CriterionScore::needsPerson).containsExactly(true, true);
    }

    @Test
    void aDecisionMayTakePointsOfAPassedCheck() throws IOException {
        Overrides overrides = decided("kim,ipc/post#put,0,copied");

        ExerciseScore score = Scorer.score("kim", RUBRIC, judged(VerdictKind.PASSED, VerdictKind.PASSED), overrides);

        assertThat(score.earned()).isEqualByComparingTo("10");
    }
}
