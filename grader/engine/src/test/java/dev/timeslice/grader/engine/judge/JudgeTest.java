package dev.timeslice.grader.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.SmallExercise;
import dev.timeslice.grader.engine.compile.InMemoryJavac;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.run.CheckRun;
import dev.timeslice.grader.engine.run.Observation;
import dev.timeslice.grader.engine.run.RunPlan;
import dev.timeslice.grader.engine.run.RunRecord;
import dev.timeslice.grader.engine.run.Settled;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTest {
    /** Forbids static fields; compiled as a course's rules are. */
    private static final ClassSet RULES = InMemoryJavac.compile(Map.of("Rules.java", """
            package dev.timeslice.hiddenchecks.ipc.post;
            import com.tngtech.archunit.lang.ArchRule;
            import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
            class Rules {
                static final ArchRule RULE = ArchRuleDefinition.noFields().should().beStatic()
                        .because("two boxes share nothing");
            }
            """));

    private static final String RULES_CLASS = "dev.timeslice.hiddenchecks.ipc.post.Rules";

    @TempDir
    Path scratch;

    private Judge judge = new Judge(new StructureRules(Path.of("")));

    @BeforeEach
    void judgeInTheScratchFolder() {
        judge = new Judge(new StructureRules(scratch));
    }

    private static CheckRun ran(String id, VerdictKind kind) {
        return new CheckRun(id, List.of(new Observation.Reported(kind, Message.verbatim(id), "", "printed")), 7, 8);
    }

    private static CheckRun notRun(String id, String missing) {
        return new CheckRun(id, List.of(new Observation.NotRun(missing)), 0, 0);
    }

    private static RunRecord record(ClassSet submitted, Map<String, Settled> settled, CheckRun... runs) {
        RunPlan plan = new RunPlan(SmallExercise.ID, List.of(), new TreeMap<>(settled), submitted);
        TreeMap<String, CheckRun> byId = new TreeMap<>();
        for (CheckRun run : runs) {
            byId.put(run.criterion(), run);
        }
        return new RunRecord(plan, byId);
    }

    private static RunRecord record(CheckRun... runs) {
        return record(ClassSet.EMPTY, Map.of(), runs);
    }

    private List<String> verdicts(Exercise exercise, RunRecord record) {
        return judge.judge(exercise, record).stream()
                .map(Judged::verdict)
                .map(verdict -> verdict.criterion() + " " + verdict.kind())
                .toList();
    }

    @Test
    void verdictsComeInTheOrderOfTheRubricWithWhatTheirRunsTook() {
        Exercise exercise = SmallExercise.asking("Box")
                .check("second", "Box", "first")
                .check("first", "Box")
                .build();

        List<Judged> judged =
                judge.judge(exercise, record(ran("first", VerdictKind.PASSED), ran("second", VerdictKind.FAILED)));

        assertThat(judged)
                .containsExactly(
                        new Judged(
                                new Verdict("second", VerdictKind.FAILED, Message.verbatim("second"), ""),
                                7,
                                8,
                                1,
                                false,
                                "printed"),
                        new Judged(
                                new Verdict("first", VerdictKind.PASSED, Message.verbatim("first"), ""),
                                7,
                                8,
                                1,
                                false,
                                "printed"));
    }

    @Test
    void aFailureSkipsAllThatNeedsItAndWhatNeedsThat() {
        Exercise exercise = SmallExercise.asking("Box")
                .check("put", "Box")
                .check("take", "Box", "put")
                .check("both", "Box", "take")
                .check("other", "Box")
                .build();

        List<String> verdicts = verdicts(
                exercise,
                record(
                        ran("put", VerdictKind.FAILED),
                        notRun("take", "put"),
                        notRun("both", "take"),
                        ran("other", VerdictKind.PASSED)));

        assertThat(verdicts).containsExactly("put FAILED", "take SKIPPED", "both SKIPPED", "other PASSED");
    }

    @ParameterizedTest
    @MethodSource("executionsAndWhetherTheyContradictOneAnother")
    void onlyExecutionsThatEndedByThemselvesContradictOneAnother(List<Observation> seen, boolean contradict) {
        Exercise exercise = SmallExercise.asking("Box").check("put", "Box").build();

        List<Judged> judged = judge.judge(exercise, record(new CheckRun("put", seen, 7, 8)));

        assertThat(judged).singleElement().extracting(Judged::disputed).isEqualTo(contradict);
    }

    static Stream<Arguments> executionsAndWhetherTheyContradictOneAnother() {
        Observation passed = reported(VerdictKind.PASSED, "");
        Observation hung = reported(VerdictKind.LOST_WAKEUP, "a reader");
        Observation hungElsewhere = reported(VerdictKind.LOST_WAKEUP, "a writer");
        Observation idle = new Observation.Idle(30_000);
        return Stream.of(
                Arguments.of(List.of(hung, passed), true),
                Arguments.of(List.of(hung, hungElsewhere), true),
                Arguments.of(List.of(hung, hung), false),
                Arguments.of(List.of(hung, idle), false),
                Arguments.of(List.of(idle, idle), false),
                Arguments.of(List.of(idle, passed), false),
                Arguments.of(List.of(passed), false));
    }

    private static Observation reported(VerdictKind kind, String witness) {
        return new Observation.Reported(kind, Message.verbatim("put"), witness, "");
    }

    @Test
    void whatNeedsAnUndecidedCheckIsUndecidedToo() {
        SmallExercise exercise = SmallExercise.asking("Box")
                .check("put", "Box")
                .check("take", "Box", "put")
                .check("both", "Box", "take");

        List<String> verdicts = verdicts(
                exercise.build(),
                record(ran("put", VerdictKind.GRADER_FAULT), notRun("take", "put"), notRun("both", "take")));

        assertThat(verdicts).containsExactly("put GRADER_FAULT", "take GRADER_FAULT", "both GRADER_FAULT");
    }

    @Test
    void whatIsCertainBeforeAnyRunStandsEvenIfAPrerequisiteFails() {
        Exercise exercise = SmallExercise.asking("Box", "Lid")
                .check("put", "Box")
                .check("closes", "Lid", "put")
                .build();
        Settled broken = new Settled(VerdictKind.DOES_NOT_COMPILE, Message.verbatim("Lid.java:3"));

        List<Judged> judged =
                judge.judge(exercise, record(ClassSet.EMPTY, Map.of("closes", broken), ran("put", VerdictKind.FAILED)));

        assertThat(judged.get(1).verdict())
                .isEqualTo(new Verdict("closes", VerdictKind.DOES_NOT_COMPILE, Message.verbatim("Lid.java:3"), ""));
    }

    @Test
    void aRuleThatTheBytecodeKeepsPasses() {
        ClassSet box = SmallExercise.compiled("public class Box { private int content; }");

        assertThat(verdicts(boxWithRule(), record(box, Map.of(), ran("put", VerdictKind.PASSED))))
                .containsExactly("put PASSED", "no-statics PASSED");
    }

    @Test
    void aRuleThatTheBytecodeBreaksFailsWithThePlaceAsItsWitness() {
        ClassSet box = SmallExercise.compiled("public class Box { static int content; }");

        Verdict verdict = judge.judge(boxWithRule(), record(box, Map.of(), ran("put", VerdictKind.PASSED)))
                .get(1)
                .verdict();

        assertThat(verdict.kind()).isEqualTo(VerdictKind.FAILED);
        assertThat(verdict.witness()).contains("Box.content");
    }

    @Test
    void aRuleEarnsNothingWhereTheClassDoesNotDoItsWork() {
        ClassSet box = SmallExercise.compiled("public class Box { }");

        assertThat(verdicts(boxWithRule(), record(box, Map.of(), ran("put", VerdictKind.NOT_IMPLEMENTED))))
                .containsExactly("put NOT_IMPLEMENTED", "no-statics SKIPPED");
    }

    @Test
    void aRuleLooksAtItsOwnClassAndHelpersButNotAtOtherRequiredClasses() {
        Exercise exercise = SmallExercise.asking("Box", "Lid")
                .checks(RULES)
                .check("put", "Box")
                .rule("no-statics", "Box", RULES_CLASS, "put")
                .build();
        ClassSet lid = SmallExercise.compiled("public class Box { }", "public class Lid { static int open; }");
        ClassSet aid = SmallExercise.compiled("public class Box { }", "class Aid { static int count; }");

        assertThat(verdicts(exercise, record(lid, Map.of(), ran("put", VerdictKind.PASSED))))
                .containsExactly("put PASSED", "no-statics PASSED");
        assertThat(verdicts(exercise, record(aid, Map.of(), ran("put", VerdictKind.PASSED))))
                .containsExactly("put PASSED", "no-statics FAILED");
    }

    @Test
    void aCriterionThatNothingDecidesIsOurFault() {
        Exercise exercise =
                SmallExercise.asking("Box").criterion("forgotten", "Box").build();

        assertThat(verdicts(exercise, record())).containsExactly("forgotten GRADER_FAULT");
    }

    private static Exercise boxWithRule() {
        return SmallExercise.asking("Box")
                .checks(RULES)
                .check("put", "Box")
                .rule("no-statics", "Box", RULES_CLASS, "put")
                .build();
    }
}
