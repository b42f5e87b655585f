package dev.timeslice.grader.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Visibility;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {
    private static final Message TEXT = Message.verbatim("-");

    private static ExerciseScore exercise(int weight, String earned, int points) {
        return exercise(weight, earned, points, VerdictKind.FAILED, null);
    }

    private static ExerciseScore exercise(
            int weight, String earned, int points, VerdictKind kind, @Nullable Decision decision) {
        CriterionScore criterion = new CriterionScore(
                "c",
                1,
                Visibility.HIDDEN,
                List.of(),
                TEXT,
                TEXT,
                kind,
                new BigDecimal(earned),
                points,
                TEXT,
                "",
                decision,
                RunFacts.NOT_RUN);
        return new ExerciseScore(new ExerciseId("ipc", "post"), TEXT, weight, true, List.of(criterion), List.of());
    }

    private static ScoreSheet sheet(ExerciseScore... exercises) {
        return new ScoreSheet("kim", List.of(exercises), List.of(), new ScoreSheet.Conditions(1, 17, "box"));
    }

    @Test
    void percentIsTheWeightedMeanOfShares() {
        assertThat(sheet(exercise(1, "10", 10), exercise(3, "0", 100)).percent())
                .hasToString("25.00");
        assertThat(sheet(exercise(2, "5", 10), exercise(1, "100", 100)).percent())
                .hasToString("66.67");
    }

    @Test
    void percentRoundsHalfUpAtTheSecondDecimal() {
        assertThat(sheet(exercise(1, "1", 32)).percent()).hasToString("3.13");
        assertThat(sheet(exercise(1, "1", 3)).percent()).hasToString("33.33");
    }

    @Test
    void onlyTheResultIsRounded() {
        ScoreSheet thirds = sheet(exercise(1, "1", 3), exercise(1, "1", 3), exercise(1, "1", 3), exercise(29, "0", 10));

        assertThat(thirds.percent()).as("exactly 3.125").hasToString("3.13");
    }

    @Test
    void aSheetWithoutPointsIsZeroPercent() {
        assertThat(sheet().percent()).hasToString("0.00");
        assertThat(sheet(exercise(0, "0", 0)).percent()).hasToString("0.00");
    }

    @Test
    void aPersonIsNeededForAFaultOfOursUntilSomebodyDecides() {
        Decision decision = new Decision(BigDecimal.ONE, "looked at it");

        assertThat(sheet(exercise(1, "0", 1, VerdictKind.GRADER_FAULT, null)).needsPerson())
                .isTrue();
        assertThat(sheet(exercise(1, "1", 1, VerdictKind.GRADER_FAULT, decision))
                        .needsPerson())
                .isFalse();
        assertThat(sheet(exercise(1, "0", 1)).needsPerson()).isFalse();
    }
}
