package dev.timeslice.grader.engine.power;

import dev.timeslice.grader.engine.course.BadCourse;
import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.Expectation;
import dev.timeslice.grader.engine.course.Variant;
import dev.timeslice.grader.engine.grade.Pipeline;
import dev.timeslice.grader.engine.run.PlannedCheck;
import dev.timeslice.grader.engine.run.RunPlan;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which checks are measured on which solutions.
 *
 * <p>Left out are structural rules and predictions, which are decided without a run, checks of real processes where there is
 * no box, and what grading would skip: a check that needs one that the variant must fail.
 */
final class Lineup {
    private final Course course;
    private final Exercise exercise;
    private final Fingerprints fingerprints;

    Lineup(Course course, Exercise exercise, Fingerprints fingerprints) {
        this.course = course;
        this.exercise = exercise;
        this.fingerprints = fingerprints;
    }

    /**
     * The targets of the groups that are asked for, solution by solution.
     *
     * @throws BadCourse if a right solution cannot run
     */
    List<Target> targets(Pipeline pipeline, Set<Group> groups) throws IOException, InterruptedException {
        SortedMap<String, String> reference = course.referenceSources(exercise.id());
        List<Target> targets = new ArrayList<>();
        if (groups.contains(Group.RIGHT)) {
            targets.addAll(right("reference", plan(pipeline, reference)));
        }
        for (Variant variant : course.variants(exercise.id())) {
            SortedMap<String, String> files = new TreeMap<>(reference);
            files.putAll(variant.files());
            if (!variant.right() && (groups.contains(Group.WRONG) || groups.contains(Group.OTHERS))) {
                wrong(variant, plan(pipeline, files)).stream()
                        .filter(target -> groups.contains(target.group()))
                        .forEach(targets::add);
            } else if (variant.right() && groups.contains(Group.RIGHT)) {
                targets.addAll(right(variant.name(), plan(pipeline, files)));
            }
        }
        return targets;
    }

    private RunPlan plan(Pipeline pipeline, SortedMap<String, String> files) throws IOException, InterruptedException {
        return pipeline.plan(exercise, Pipeline.sources(exercise.rubric(), files));
    }

    private List<Target> right(String name, RunPlan plan) {
        plan.settled().values().stream()
                .filter(settled -> settled.kind() != VerdictKind.NOT_GRADABLE)
                .findFirst()
                .ifPresent(settled -> {
                    throw new BadCourse(exercise.id() + ": the right solution " + name + " cannot run: "
                            + settled.reason().en());
                });
        return inOrder(plan).stream()
                .map(check -> target(check, Group.RIGHT, "right/" + name, Expected.PASS))
                .toList();
    }

    private List<Target> wrong(Variant variant, RunPlan plan) {
        Expectation expectation = variant.expectation();
        Set<String> closed = new HashSet<>(plan.settled().keySet());
        closed.addAll(expectation.must());
        List<Target> targets = new ArrayList<>();
        for (PlannedCheck check : plan.checks()) {
            // Prerequisites come first, so that what hangs on a skipped check is skipped as well.
            if (check.needs().stream().anyMatch(closed::contains)) {
                closed.add(check.id());
            }
        }
        for (PlannedCheck check : inOrder(plan)) {
            Expected expected = expected(expectation, check.id());
            if (check.needs().stream().noneMatch(closed::contains)) {
                Group group = expected == Expected.PASS ? Group.OTHERS : Group.WRONG;
                targets.add(target(check, group, "wrong/" + variant.name(), expected));
            }
        }
        return targets;
    }

    private static Expected expected(Expectation expectation, String check) {
        if (expectation.must().contains(check)) {
            return expectation.stressOnly() ? Expected.MUST_UNDER_STRESS : Expected.MUST;
        }
        return expectation.may().contains(check) ? Expected.MAY : Expected.PASS;
    }

    /** Checks that have the machine to themselves last, as in grading. */
    private static List<PlannedCheck> inOrder(RunPlan plan) {
        return plan.checks().stream()
                .sorted(Comparator.comparing(check -> check.method().multicore()))
                .toList();
    }

    private Target target(PlannedCheck check, Group group, String solution, Expected expected) {
        return new Target(
                check, group, solution, expected, fingerprints.ofCheck(check), fingerprints.ofSolution(check));
    }
}
