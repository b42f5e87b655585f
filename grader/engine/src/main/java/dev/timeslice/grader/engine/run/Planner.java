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

    /** The plan for an exercise whose classes may be loaded. */
    public static RunPlan plan(Exercise exercise, CompiledSubmission compiled, VerifiedSubmission verified) {
        SubjectSelection selection = new SubjectSelection(exercise, compiled.classes(), verified.classes());
        SortedMap<String, Settled> settled = new TreeMap<>();
        Map<String, PlannedCheck> planned = new LinkedHashMap<>();
        // Checks that share their classes share one set, which a frame then carries once.
        Map<Set<String>, ClassSet> subjects = new HashMap<>();
        for (Criterion criterion : exercise.rubric().ofCode()) {
            Set<String> needed = selection.needed(criterion);
            Optional<Settled> certain = settled(needed, compiled, verified);
            CheckMethod method = exercise.methods().get(criterion.id());
            if (certain.isPresent()) {
                settled.put(criterion.id(), certain.get());
            } else if (method != null) {
                planned.put(
                        criterion.id(),
                        new PlannedCheck(
                                method,
                                exercise.checks(),
                                subjects.computeIfAbsent(needed, selection::classes),
                                exercise.reference(),
                                criterion.needs(),
                                criterion.cpuSeconds()));
            }
        }
        return new RunPlan(exercise.id(), prerequisitesFirst(planned), settled, verified.classes());
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
