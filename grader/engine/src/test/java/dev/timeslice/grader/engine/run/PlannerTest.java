package dev.timeslice.grader.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.SmallExercise;
import dev.timeslice.grader.engine.compile.CompiledSubmission;
import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.verify.Finding;
import dev.timeslice.grader.engine.verify.VerifiedSubmission;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final String STUB_BOX = "public class Box { public int take() { return 0; } }";
    private static final String STUB_LID = "public class Lid { public int take(Box box) { return 0; } }";
    private static final String BOX = "public class Box { public int take() { return 1; } }";
    private static final String LID = "public class Lid { public int take(Box box) { return box.take(); } }";
    private static final String REFERENCE_BOX = "public class Box { public int take() { return 7; } }";
    private static final String REFERENCE_LID = "public class Lid { public int take(Box box) { return 7; } }";

    private static final Exercise EXERCISE = SmallExercise.asking("Box", "Lid")
            .stub(STUB_BOX, STUB_LID)
            .reference(REFERENCE_BOX, REFERENCE_LID)
            .check("box-takes", "Box")
            .check("lid-takes", "Lid")
            .rule("lid-rule", "Lid", "Rules", "lid-takes")
            .build();

    private static RunPlan plan(ClassSet submitted, Map<String, Message> broken, Map<String, Message> changed) {
        return Planner.plan(
                EXERCISE,
                new CompiledSubmission(submitted, new TreeMap<>(broken), new TreeMap<>(changed)),
                new VerifiedSubmission(submitted, List.of(), new TreeMap<>()));
    }

    private static RunPlan plan(String... submitted) {
        return plan(SmallExercise.compiled(submitted), Map.of(), Map.of());
    }

    /** Whose classes a check runs with, by simple name. */
    private static Map<String, String> whose(RunPlan plan, String check) {
        ClassSet subject = plan.checks().stream()
                .filter(planned -> planned.id().equals(check))
                .findFirst()
                .orElseThrow()
                .subject();
        Map<String, String> owners = new TreeMap<>();
        subject.files()
                .forEach((name, file) -> owners.put(
                        name.substring(SmallExercise.PACKAGE.length() + 1),
                        file == EXERCISE.reference().files().get(name) ? "reference" : "student"));
        return owners;
    }

    @Test
    void judgedClassesAreTheStudentsAndOtherRequiredOnesTheReferences() {
        RunPlan plan = plan(BOX, LID);

        assertThat(plan.settled()).isEmpty();
        assertThat(whose(plan, "box-takes")).isEqualTo(Map.of("Box", "student", "Lid", "reference"));
        assertThat(whose(plan, "lid-takes")).isEqualTo(Map.of("Box", "reference", "Lid", "student"));
    }

    @Test
    void helpersAndNestedClassesComeAlong() {
        RunPlan plan = plan(
                "public class Box { static class Part { } public int take() { return new Aid().n; } }",
                LID,
                "class Aid { int n; }");

        assertThat(whose(plan, "box-takes"))
                .isEqualTo(Map.of("Box", "student", "Box$Part", "student", "Aid", "student", "Lid", "reference"));
    }

    @Test
    void aClassThatUsesMoreOfAnotherThanTheStubHasPullsThatOneIn() {
        RunPlan plan = plan(
                "public class Box { public int take() { return 1; } int extra() { return 2; } }",
                "public class Lid { public int take(Box box) { return box.extra(); } }");

        assertThat(whose(plan, "lid-takes")).isEqualTo(Map.of("Box", "student", "Lid", "student"));
        assertThat(whose(plan, "box-takes")).isEqualTo(Map.of("Box", "student", "Lid", "reference"));
    }

    @Test
    void anExtraFieldPullsItsClassInToo() {
        RunPlan plan = plan(
                "public class Box { static int lids; public int take() { return 1; } }",
                "public class Lid { public int take(Box box) { return Box.lids++; } }");

        assertThat(whose(plan, "lid-takes")).isEqualTo(Map.of("Box", "student", "Lid", "student"));
    }

    @Test
    void aClassThatExtendsAnotherPullsThatOneIn() {
        RunPlan plan = plan(BOX, "public class Lid extends Box { public int take(Box box) { return 1; } }");

        assertThat(whose(plan, "lid-takes")).isEqualTo(Map.of("Box", "student", "Lid", "student"));
    }

    @Test
    void aHelperThatUsesMorePullsInOnBehalfOfItsUser() {
        RunPlan plan = plan(
                "public class Box { public int take() { return 1; } int extra() { return 2; } }",
                "public class Lid { public int take(Box box) { return Aid.of(box); } }",
                "class Aid { static int of(Box box) { return box.extra(); } }");

        assertThat(whose(plan, "lid-takes")).isEqualTo(Map.of("Aid", "student", "Box", "student", "Lid", "student"));
    }

    @Test
    void checksThatShareTheirClassesShareOneSet() {
        Exercise exercise = SmallExercise.asking("Box")
                .stub(STUB_BOX)
                .check("one", "Box")
                .check("two", "Box")
                .build();
        ClassSet box = SmallExercise.compiled(BOX);

        List<PlannedCheck> checks = Planner.plan(
                        exercise,
                        new CompiledSubmission(box, new TreeMap<>(), new TreeMap<>()),
                        new VerifiedSubmission(box, List.of(), new TreeMap<>()))
                .checks();

        assertThat(checks.get(0).subject()).isSameAs(checks.get(1).subject());
    }

    @Test
    void aBrokenClassCostsOnlyTheChecksAndRulesThatNeedIt() {
        Message words = Message.verbatim("Lid.java:1: ';' expected");

        RunPlan plan =
                plan(SmallExercise.compiled(BOX, STUB_LID), Map.of(SmallExercise.PACKAGE + ".Lid", words), Map.of());

        assertThat(plan.settled())
                .containsOnly(
                        Map.entry("lid-takes", new Settled(VerdictKind.DOES_NOT_COMPILE, words)),
                        Map.entry("lid-rule", new Settled(VerdictKind.DOES_NOT_COMPILE, words)));
        assertThat(plan.checks()).extracting(PlannedCheck::id).containsExactly("box-takes");
    }

    @Test
    void aChangedFaceCostsOnlyTheChecksThatNeedTheClass() {
        Message words = Message.verbatim("long take()");

        RunPlan plan = plan(SmallExercise.compiled(BOX, LID), Map.of(), Map.of(SmallExercise.PACKAGE + ".Box", words));

        assertThat(plan.settled()).containsOnly(Map.entry("box-takes", new Settled(VerdictKind.API_CHANGED, words)));
    }

    @Test
    void aRefusedHelperCostsOnlyTheChecksWhoseClassesUseIt() {
        ClassSet submitted = SmallExercise.compiled(
                BOX, "public class Lid { public int take(Box box) { return new Aid().n; } }", "class Aid { int n; }");
        Message words = Message.verbatim("Aid.java:3: a native method");
        String aid = SmallExercise.PACKAGE + ".Aid";
        ClassSet loadable = submitted.where(name -> !name.equals(aid));
        TreeMap<String, List<Finding>> refused =
                new TreeMap<>(Map.of(aid, List.of(new Finding(aid, "Aid.java", 3, words))));

        RunPlan plan = Planner.plan(
                EXERCISE,
                new CompiledSubmission(submitted, new TreeMap<>(), new TreeMap<>()),
                new VerifiedSubmission(loadable, List.of(), refused));

        assertThat(plan.settled().keySet()).isEqualTo(Set.of("lid-takes", "lid-rule"));
        assertThat(plan.settled().values()).containsOnly(new Settled(VerdictKind.FORBIDDEN_API, words));
    }

    /** Box may do in a process of its own what it may not do beside a check. */
    private static RunPlan planOfTwoRungs(Surroundings here) {
        Exercise exercise = SmallExercise.asking("Box")
                .stub(STUB_BOX)
                .check("inside", "Box")
                .blackBoxCheck("outside", "Box")
                .build();
        ClassSet box = SmallExercise.compiled(BOX);
        String name = SmallExercise.PACKAGE + ".Box";
        Finding finding = new Finding(name, "Box.java", 1, Message.verbatim("Box.java:1: a process"));
        return Planner.plan(
                exercise,
                new CompiledSubmission(box, new TreeMap<>(), new TreeMap<>()),
                new VerifiedSubmission(ClassSet.EMPTY, List.of(), new TreeMap<>(Map.of(name, List.of(finding)))),
                new VerifiedSubmission(box, List.of(), new TreeMap<>()),
                here);
    }

    @Test
    void aBlackBoxCheckHasTheClassesThatMayRunInABoxAndNoOtherCheckDoes() {
        RunPlan plan = planOfTwoRungs(Surroundings.COMPLETE);

        assertThat(plan.settled()).containsOnlyKeys("inside");
        assertThat(plan.checks()).singleElement().satisfies(check -> {
            assertThat(check.id()).isEqualTo("outside");
            assertThat(check.subject().files()).isNotEmpty();
        });
    }

    @Test
    void whereThereAreNoBoxesABlackBoxCheckIsNotGradable() {
        RunPlan plan = planOfTwoRungs(new Surroundings(false, Optional.empty()));

        assertThat(plan.checks()).isEmpty();
        assertThat(plan.settled())
                .hasEntrySatisfying(
                        "outside", settled -> assertThat(settled.kind()).isEqualTo(VerdictKind.NOT_GRADABLE));
    }

    @Test
    void whereThereAreNoUnixSocketsOnlyWhatNeedsThemIsNotGradable() {
        Surroundings here = new Surroundings(true, Optional.of(Message.of("There is no such family.", "그런 소켓이 없습니다.")));

        assertThat(here.lacks(new CheckMethod("server", "Checks", "server", false, true, true)))
                .hasValueSatisfying(reason ->
                        assertThat(reason.en()).contains("Unix-domain sockets. There is no such family. It costs"));
        assertThat(here.lacks(new CheckMethod("file", "Checks", "file", false, true)))
                .isEmpty();
    }

    @Test
    void prerequisitesStandBeforeWhatNeedsThem() {
        Exercise exercise = SmallExercise.asking("Box")
                .stub(STUB_BOX)
                .check("third", "Box", "second")
                .check("second", "Box", "first")
                .check("first", "Box")
                .build();
        ClassSet box = SmallExercise.compiled(BOX);

        RunPlan plan = Planner.plan(
                exercise,
                new CompiledSubmission(box, new TreeMap<>(), new TreeMap<>()),
                new VerifiedSubmission(box, List.of(), new TreeMap<>()));

        assertThat(plan.checks()).extracting(PlannedCheck::id).containsExactly("first", "second", "third");
    }

    @Test
    void whereNothingCanRunEachCriterionSaysWhy() {
        Message words = Message.verbatim("zip bomb");

        RunPlan plan = Planner.nothing(EXERCISE, VerdictKind.FORBIDDEN_API, words);

        assertThat(plan.checks()).isEmpty();
        assertThat(plan.settled()).hasSize(3).containsValue(new Settled(VerdictKind.FORBIDDEN_API, words));
    }
}
