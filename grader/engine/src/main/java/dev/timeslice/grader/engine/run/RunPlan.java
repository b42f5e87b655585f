package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.course.Answers;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.ExerciseId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to run of one exercise, and what needs no run.
 *
 * @param checks prerequisites before what needs them
 * @param settled criterion to what is certain before any run: it does not compile, its public face is
 *     changed, a class it needs may not be loaded
 * @param submitted the student's own classes, for the structural rules
 * @param answers to the predictions, which nothing runs
 */
public record RunPlan(
        ExerciseId exercise,
        List<PlannedCheck> checks,
        SortedMap<String, Settled> settled,
        ClassSet submitted,
        Answers answers) {

    public RunPlan {
        checks = List.copyOf(checks);
        settled = Collections.unmodifiableSortedMap(new TreeMap<>(settled));
    }

    /** A plan without answers. */
    public RunPlan(
            ExerciseId exercise, List<PlannedCheck> checks, SortedMap<String, Settled> settled, ClassSet submitted) {
        this(exercise, checks, settled, submitted, Answers.NONE);
    }

    /** The same with what was answered to the predictions. */
    public RunPlan with(Answers answered) {
        return new RunPlan(exercise, checks, settled, submitted, answered);
    }
}
