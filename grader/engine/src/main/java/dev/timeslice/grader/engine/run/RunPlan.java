package dev.timeslice.grader.engine.run;

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
 */
public record RunPlan(
        ExerciseId exercise, List<PlannedCheck> checks, SortedMap<String, Settled> settled, ClassSet submitted) {

    public RunPlan {
        checks = List.copyOf(checks);
        settled = Collections.unmodifiableSortedMap(new TreeMap<>(settled));
    }
}
