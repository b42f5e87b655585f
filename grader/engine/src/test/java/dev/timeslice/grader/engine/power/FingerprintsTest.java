package dev.timeslice.grader.engine.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.SmallExercise;
import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.run.PlannedCheck;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.threads.HangRule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A fingerprint changes with what decides a verdict, and with nothing else. */
class FingerprintsTest {
    private static final String CHECK = "class One { int check() { return Kit.twice(1); } }";
    private static final String KIT = "class Kit { static int twice(int n) { return Step.add(n, n); } }";
    private static final String STEP = "class Step { static int add(int a, int b) { return a + b; } }";
    private static final String BOX = "class Box { int size() { return 1; } }";

    private final ClassSet given = GivenClasses.read();

    FingerprintsTest() throws IOException {}

    private static PlannedCheck planned(ClassSet subject, String... checks) {
        CheckMethod method = new CheckMethod("one", SmallExercise.PACKAGE + ".One", "check", false);
        ClassSet reference = SmallExercise.compiled(BOX);
        return new PlannedCheck(method, SmallExercise.compiled(checks), subject, reference, List.of(), 10);
    }

    private String ofChecks(String... checks) {
        return new Fingerprints(given).ofCheck(planned(ClassSet.EMPTY, checks));
    }

    @Test
    void whatTheCheckUsesAtSecondHandCounts() {
        assertThat(ofChecks(CHECK, KIT, STEP.replace("a + b", "a - b"))).isNotEqualTo(ofChecks(CHECK, KIT, STEP));
    }

    @Test
    void anotherCheckDoesNotCount() {
        assertThat(ofChecks(CHECK, KIT, STEP, "class Two { int check() { return Kit.twice(2); } }"))
                .isEqualTo(ofChecks(CHECK, KIT, STEP));
    }

    @Test
    void whereALineStandsDoesNotCount() {
        assertThat(ofChecks(CHECK.replace("return", "\n\n// So it is.\nreturn"), KIT, STEP))
                .isEqualTo(ofChecks(CHECK, KIT, STEP));
    }

    @Test
    void theReferenceCountsIfTheCheckAsksForIt() {
        String asking = "class One { Object check(dev.timeslice.testkit.CheckContext context) {"
                + " return context.reference(Object.class, \"Box\"); } }";
        Fingerprints fingerprints = new Fingerprints(given);
        PlannedCheck check = planned(ClassSet.EMPTY, asking);
        PlannedCheck other = new PlannedCheck(
                check.method(),
                check.checks(),
                check.subject(),
                SmallExercise.compiled(BOX.replace("1", "2")),
                check.needs(),
                check.cpuSeconds());

        assertThat(new Fingerprints(given).ofCheck(other)).isNotEqualTo(fingerprints.ofCheck(check));
    }

    @Test
    void theSolutionHasItsOwn() {
        PlannedCheck check = planned(SmallExercise.compiled(BOX), CHECK, KIT, STEP);
        PlannedCheck other = planned(SmallExercise.compiled(BOX.replace("1", "2")), CHECK, KIT, STEP);

        assertThat(new Fingerprints(given).ofSolution(other)).isNotEqualTo(new Fingerprints(given).ofSolution(check));
        assertThat(new Fingerprints(given).ofCheck(other)).isEqualTo(new Fingerprints(given).ofCheck(check));
    }

    private String ofSolution(String... solution) {
        String asking = "class One { int check() { return new Crate().boxes(); } }";
        // The checks are compiled against the solution, as in grading, and do not hold it.
        ClassSet all = SmallExercise.compiled(
                Stream.concat(Stream.of(asking), Stream.of(solution)).toArray(String[]::new));
        String judging = SmallExercise.PACKAGE + ".One";
        PlannedCheck check = new PlannedCheck(
                new CheckMethod("one", judging, "check", false),
                all.where(judging::equals),
                all.where(name -> !name.equals(judging)),
                ClassSet.EMPTY,
                List.of(),
                10);
        return new Fingerprints(given).ofSolution(check);
    }

    @Test
    void ofTheSolutionWhatTheCheckReachesCounts() {
        String crate = "class Crate { int boxes() { return new Box().size(); } }";

        assertThat(ofSolution(crate, BOX.replace("1", "2"))).isNotEqualTo(ofSolution(crate, BOX));
        assertThat(ofSolution(crate, BOX, "class Barrel { }")).isEqualTo(ofSolution(crate, BOX));
    }

    @Test
    void whatDrivesProcessesDecidesOnlyAboutChecksThatDriveThem() {
        ClassSet checks = SmallExercise.compiled(
                CHECK,
                KIT,
                STEP,
                "class Marked { @dev.timeslice.testkit.Check(\"marked\") void check() { } }",
                "class Driving { @dev.timeslice.testkit.Check(\"driving\")"
                        + " void check(dev.timeslice.testkit.blackbox.BlackBox box) { box.toString(); } }");
        ClassSet known = given.overlaidBy(checks);
        Fingerprints fingerprints = new Fingerprints(given);

        for (String other : List.of(".One", ".Marked")) {
            assertThat(fingerprints.used(SmallExercise.PACKAGE + other, known))
                    .doesNotContain("dev.timeslice.testkit.blackbox.BlackBoxRun");
        }
        assertThat(fingerprints.used(SmallExercise.PACKAGE + ".Driving", known))
                .contains("dev.timeslice.testkit.blackbox.BlackBoxRun");
    }

    @Test
    void theHangRuleDecidesAboutEveryCheckAndTheShimsAboutThoseThatExplore() {
        ClassSet checks = SmallExercise.compiled(
                CHECK,
                KIT,
                STEP,
                "class Exploring { Object check() { return dev.timeslice.testkit.schedules.Schedules.scenarioName(\"\"); } }");
        ClassSet known = given.overlaidBy(checks);
        String shim = "dev.timeslice.testkit.schedules.shims.CyclicBarrier";
        Fingerprints fingerprints = new Fingerprints(given);

        assertThat(fingerprints.used(SmallExercise.PACKAGE + ".One", known))
                .contains(HangRule.class.getName(), SmallExercise.PACKAGE + ".Step")
                .doesNotContain(shim, Check.class.getName(), SmallExercise.PACKAGE + ".Exploring");
        assertThat(fingerprints.used(SmallExercise.PACKAGE + ".Exploring", known))
                .contains(shim);
    }
}
