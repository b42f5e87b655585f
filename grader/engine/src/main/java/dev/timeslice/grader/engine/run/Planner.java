package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.compile.CompiledSubmission;
import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.verify.Finding;
import dev.timeslice.grader.engine.verify.VerifiedSubmission;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides what need not run, and with which classes the rest runs. */
public final class Planner {
    private Planner() {}

    /** The plan for an exercise whose classes may be loaded, without black-box checks. */
    public static RunPlan plan(Exercise exercise, CompiledSubmission compiled, VerifiedSubmission verified) {
        return plan(exercise, compiled, verified, verified, Surroundings.COMPLETE);
    }

    /**
     * The plan for an exercise whose classes may be loaded.
     *
     * @param verified what may be loaded beside a check
     * @param boxed what may run as a process of its own
     * @param here what black-box checks find
     */
    public static RunPlan plan(
            Exercise exercise,
            CompiledSubmission compiled,
            VerifiedSubmission verified,
            VerifiedSubmission boxed,
            Surroundings here) {
        SubjectSelection selection = new SubjectSelection(exercise, compiled.classes(), verified.classes());
        SubjectSelection outside = new SubjectSelection(exercise, compiled.classes(), boxed.classes());
        SortedMap<String, Settled> settled = new TreeMap<>();
        Map<String, PlannedCheck> planned = new LinkedHashMap<>();
        // Checks that share their classes share one set, which a frame then carries once.
        Map<Set<String>, ClassSet> subjects = new HashMap<>();
        Map<Set<String>, ClassSet> programs = new HashMap<>();
        for (Criterion criterion : exercise.rubric().ofCode()) {
            Set<String> needed = selection.needed(criterion);
            CheckMethod method = exercise.methods().get(criterion.id());
            // A structural rule reads classes and runs none, so that what may run anywhere is good enough for it.
            boolean inside = method != null && !method.blackBox();
            Optional<Settled> certain = settled(needed, compiled, inside ? verified : boxed);
            Optional<Message> lacking = Optional.ofNullable(method).flatMap(here::lacks);
            if (lacking.isPresent()) {
                settled.put(criterion.id(), new Settled(VerdictKind.NOT_GRADABLE, lacking.get()));
            } else if (certain.isPresent()) {
                settled.put(criterion.id(), certain.get());
            } else if (method != null) {
                planned.put(
                        criterion.id(),
                        new PlannedCheck(
                                method,
                                exercise.checks(),
                                inside
                                        ? subjects.computeIfAbsent(needed, selection::classes)
                                        : programs.computeIfAbsent(needed, outside::classes),
                                exercise.reference(),
                                criterion.needs(),
                                criterion.cpuSeconds()));
            }
        }
        return new RunPlan(exercise.id(), prerequisitesFirst(planned), settled, boxed.classes());
    }

    /** The plan for an exercise of which nothing can run: the same is certain of each criterion but the predictions. */
    public static RunPlan nothing(Exercise exercise, VerdictKind kind, Message reason) {
        SortedMap<String, Settled> settled = new TreeMap<>();
        exercise.rubric().ofCode().forEach(criterion -> settled.put(criterion.id(), new Settled(kind, reason)));
        return new RunPlan(exercise.id(), List.of(), settled, ClassSet.EMPTY);
    }

    private static Optional<Settled> settled(
            Set<String> needed, CompiledSubmission compiled, VerifiedSubmission verified) {
        for (String name : needed) {
            Message broken = compiled.broken().get(name);
            if (broken != null) {
                return Optional.of(new Settled(VerdictKind.DOES_NOT_COMPILE, broken));
            }
            Message changed = compiled.changed().get(name);
            if (changed != null) {
                return Optional.of(new Settled(VerdictKind.API_CHANGED, changed));
            }
            List<Finding> refused = verified.refused().get(name);
            if (refused != null) {
                return Optional.of(
                        new Settled(VerdictKind.FORBIDDEN_API, refused.get(0).sentence()));
            }
        }
        return Optional.empty();
    }

    private static List<PlannedCheck> prerequisitesFirst(Map<String, PlannedCheck> planned) {
        Map<String, PlannedCheck> ordered = new LinkedHashMap<>();
        planned.keySet().forEach(id -> place(id, planned, ordered));
        return new ArrayList<>(ordered.values());
    }

    private static void place(String id, Map<String, PlannedCheck> planned, Map<String, PlannedCheck> ordered) {
        PlannedCheck check = planned.get(id);
        if (check == null || ordered.containsKey(id)) {
            return;
        }
        // The rubric reader has refused cycles.
        check.needs().forEach(need -> place(need, planned, ordered));
        ordered.put(id, check);
    }
}
