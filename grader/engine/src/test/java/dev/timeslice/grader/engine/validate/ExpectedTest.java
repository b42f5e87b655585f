package dev.timeslice.grader.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.SmallExercise;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.Expectation;
import dev.timeslice.grader.engine.course.Variant;
import dev.timeslice.grader.engine.judge.Judged;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.grader.engine.judge.Verdict;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectedTest {
    private static final Exercise EXERCISE = SmallExercise.asking("Box")
            .check("put", "Box")
            .check("take", "Box")
            .multicoreCheck("stress", "Box")
            .build();

    /** Verdicts on put, take and stress, in this order. */
    private static JudgedExercise judged(VerdictKind... kinds) {
        List<Judged> criteria = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            criteria.add(judged(EXERCISE.rubric().criteria().get(i).id(), kinds[i], 100));
        }
        return new JudgedExercise(SmallExercise.ID, true, List.of(), criteria);
    }

    private static Judged judged(String id, VerdictKind kind, long cpuMillis) {
        return new Judged(new Verdict(id, kind, Message.verbatim("because"), ""), cpuMillis, cpuMillis, 1, false, "");
    }

    private static Variant wrong(Set<String> must, Set<String> may, boolean stressOnly) {
        return new Variant(
                "keeps", false, new TreeMap<>(), new Expectation(Message.verbatim("-"), must, may, stressOnly));
    }

    private static Row loss(Set<String> must, Set<String> may, VerdictKind... kinds) {
        return Expected.loss(EXERCISE, wrong(must, may, false), judged(kinds));
    }

    @Test
    void theStubLosesEverything() {
        Row row = Expected.nothing(judged(VerdictKind.NOT_IMPLEMENTED, VerdictKind.SKIPPED, VerdictKind.FAILED));

        assertThat(row.holds()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = VerdictKind.class,
            names = {"PASSED", "DOES_NOT_COMPILE", "API_CHANGED", "FORBIDDEN_API", "GRADER_FAULT"})
    void aStubThatPassesOrCannotBeJudgedMisses(VerdictKind kind) {
        Row row = Expected.nothing(judged(VerdictKind.NOT_IMPLEMENTED, kind, VerdictKind.SKIPPED));

        assertThat(row.misses()).singleElement().asString().startsWith("take ");
    }

    @ParameterizedTest
    @EnumSource(
            value = VerdictKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PASSED", "NOT_GRADABLE"})
    void aRightSolutionThatDoesNotPassMissesWhateverTheReason(VerdictKind kind) {
        Row row = Expected.everything(
                "right/reference", 7, EXERCISE, judged(VerdictKind.PASSED, kind, VerdictKind.PASSED));

        assertThat(row.misses())
                .containsExactly("with seed 7 a right solution is accused: take is " + kind + ": because");
    }

    @Test
    void aRightSolutionHasTwentyTimesTheTimeThatItNeeds() {
        JudgedExercise tight = new JudgedExercise(
                SmallExercise.ID, true, List.of(), List.of(judged("put", VerdictKind.PASSED, 1_600)));

        Row row = Expected.everything("right/reference", 7, EXERCISE, tight);

        assertThat(row.misses())
                .singleElement()
                .asString()
                .contains("put used 600 ms of CPU time; cpu_seconds has to be at least 20 times that, found 10");
    }

    @Test
    void aWrongSolutionFailsWhatItMustAndPerhapsWhatItMay() {
        Set<String> must = Set.of("put");
        Set<String> may = Set.of("stress");

        assertThat(loss(must, may, VerdictKind.FAILED, VerdictKind.PASSED, VerdictKind.PASSED)
                        .holds())
                .isTrue();
        assertThat(loss(must, may, VerdictKind.CRASHED, VerdictKind.SKIPPED, VerdictKind.ORDER)
                        .holds())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = VerdictKind.class,
            names = {"PASSED", "SKIPPED"})
    void whatMustFailMayNeitherPassNorBeSkipped(VerdictKind kind) {
        assertThat(loss(Set.of("put", "take"), Set.of(), VerdictKind.FAILED, kind, VerdictKind.PASSED)
                        .misses())
                .containsExactly("expected take to fail, found " + kind);
    }

    @Test
    void whatIsNotExpectedToFailMayNot() {
        assertThat(loss(Set.of("put"), Set.of(), VerdictKind.FAILED, VerdictKind.FAILED, VerdictKind.PASSED)
                        .misses())
                .containsExactly("expected take not to fail, found take is FAILED: because");
    }

    @Test
    void aVariantThatDoesNotCompileProvesNothing() {
        VerdictKind kind = VerdictKind.DOES_NOT_COMPILE;

        Row row = loss(Set.of("put", "take", "stress"), Set.of(), kind, kind, kind);

        assertThat(row.failed()).isEmpty();
        assertThat(row.misses()).hasSize(3).allMatch(miss -> miss.contains("DOES_NOT_COMPILE"));
        assertThat(Coverage.of(EXERCISE, List.of(row)).misses())
                .containsExactly(
                        "no wrong variant fails put", "no wrong variant fails take", "no wrong variant fails stress");
    }

    @Test
    void aFaultOfOursIsNoCatch() {
        assertThat(loss(Set.of("put"), Set.of(), VerdictKind.GRADER_FAULT, VerdictKind.PASSED, VerdictKind.PASSED)
                        .misses())
                .containsExactly("put is GRADER_FAULT: because");
    }

    @Test
    void whatMayFailOrPassMayDoNowThisNowThat() {
        Judged put = judged("put", VerdictKind.FAILED, 100);
        Verdict undecided =
                new Verdict("stress", VerdictKind.GRADER_FAULT, Message.verbatim("LOST_WAKEUP, then PASSED"), "");
        JudgedExercise disputed = new JudgedExercise(
                SmallExercise.ID, true, List.of(), List.of(put, new Judged(undecided, 1, 1, 2, true, "")));
        JudgedExercise neverSeen = new JudgedExercise(
                SmallExercise.ID, true, List.of(), List.of(put, new Judged(undecided, 1, 1, 2, false, "")));
        Variant variant = wrong(Set.of("put"), Set.of("stress"), false);

        assertThat(Expected.loss(EXERCISE, variant, disputed).holds()).isTrue();
        assertThat(Expected.loss(EXERCISE, variant, neverSeen).holds()).isFalse();
    }

    @Test
    void onlyWhatRealCoresDidNotSeeIsWorthASecondTry() {
        VerdictKind passed = VerdictKind.PASSED;
        VerdictKind failed = VerdictKind.FAILED;

        assertThat(isUpToTheMachine(failed, passed, passed)).isTrue();
        assertThat(isUpToTheMachine(failed, passed, VerdictKind.GRADER_FAULT)).isTrue();
        assertThat(isUpToTheMachine(failed, passed, failed)).isFalse();
        assertThat(isUpToTheMachine(passed, passed, failed)).isFalse();
        assertThat(isUpToTheMachine(passed, passed, passed)).isFalse();
        assertThat(isUpToTheMachine(failed, failed, passed)).isFalse();
    }

    @Test
    void aProcessThatSawNothingIsWorthASecondTryThoughOnlyStressHasFailed() {
        Exercise both = SmallExercise.asking("Box")
                .blackBoxCheck("outside", "Box")
                .multicoreCheck("stress", "Box")
                .build();
        JudgedExercise judged = new JudgedExercise(
                SmallExercise.ID,
                true,
                List.of(),
                List.of(judged("outside", VerdictKind.PASSED, 100), judged("stress", VerdictKind.FAILED, 100)));

        assertThat(Expected.isUpToTheMachine(both, wrong(Set.of("outside", "stress"), Set.of(), false), judged))
                .isTrue();
    }

    @Test
    void executionsThatContradictOneAnotherAreWorthASecondTry() {
        Verdict fault = new Verdict("put", VerdictKind.GRADER_FAULT, Message.verbatim("hung, then passed"), "");
        Variant variant = wrong(Set.of("put"), Set.of(), false);

        assertThat(Expected.isUpToTheMachine(EXERCISE, variant, oneOf(new Judged(fault, 1, 1, 2, true, ""))))
                .isTrue();
        assertThat(Expected.isUpToTheMachine(EXERCISE, variant, oneOf(new Judged(fault, 1, 1, 2, false, ""))))
                .isFalse();
    }

    private static JudgedExercise oneOf(Judged one) {
        return new JudgedExercise(SmallExercise.ID, true, List.of(), List.of(one));
    }

    /** Of a variant that has to fail put and stress. */
    private static boolean isUpToTheMachine(VerdictKind put, VerdictKind take, VerdictKind stress) {
        Variant variant = wrong(Set.of("put", "stress"), Set.of(), false);
        return Expected.isUpToTheMachine(EXERCISE, variant, judged(put, take, stress));
    }

    @Test
    void whatCannotBeTriedHereIsSkippedByAll() {
        VerdictKind not = VerdictKind.NOT_GRADABLE;

        Row stub = Expected.nothing(judged(VerdictKind.NOT_IMPLEMENTED, not, VerdictKind.SKIPPED));
        Row right = Expected.everything("right/reference", 7, EXERCISE, judged(VerdictKind.PASSED, not, not));
        Row wrong = loss(Set.of("put", "take"), Set.of(), VerdictKind.FAILED, not, VerdictKind.PASSED);

        assertThat(List.of(stub, right, wrong)).allMatch(Row::holds);
        assertThat(right.skipped()).containsOnlyKeys("take", "stress").containsValue("because");
        assertThat(Coverage.of(EXERCISE, List.of(stub, right, wrong)).misses()).isEmpty();
    }

    @Test
    void timingAloneIsNoCatchUnlessNothingElseCanSeeTheMistake() {
        VerdictKind[] onlyStress = {VerdictKind.PASSED, VerdictKind.PASSED, VerdictKind.LOST_UPDATE};

        assertThat(loss(Set.of("stress"), Set.of(), onlyStress).misses())
                .containsExactly("expected at least one check that does not depend on timing to fail, found [stress]");
        assertThat(Expected.loss(EXERCISE, wrong(Set.of("stress"), Set.of(), true), judged(onlyStress))
                        .holds())
                .isTrue();
    }

    @Test
    void eachCriterionIsFailedBySomeWrongVariantAndNotByARightOne() {
        Row wrong = loss(Set.of("put"), Set.of(), VerdictKind.FAILED, VerdictKind.PASSED, VerdictKind.PASSED);
        Row right = Expected.everything(
                "right/reference", 7, EXERCISE, judged(VerdictKind.PASSED, VerdictKind.FAILED, VerdictKind.PASSED));

        assertThat(Coverage.of(EXERCISE, List.of(wrong, right)).misses())
                .containsExactly("no wrong variant fails take", "no wrong variant fails stress");
    }
}
