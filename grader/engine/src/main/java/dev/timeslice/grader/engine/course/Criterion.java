package dev.timeslice.grader.engine.course;

import dev.timeslice.testkit.Message;
import java.util.List;

/**
 * One line of a rubric: what is demanded, what it is worth, and which check or structural rule decides.
 *
 * @param id also the id of its check or rule
 * @param task the task of the handout that it belongs to
 * @param points what it is worth, 0 or more
 * @param concepts ids of the curriculum's concepts, such as C22
 * @param judges simple names of the required classes that it judges; the others are the reference's. None for a prediction
 * @param needs ids of the criteria that have to pass first
 * @param title what is demanded
 * @param hint one step to take when it fails
 * @param cpuSeconds the CPU time after which its check is stopped
 */
public record Criterion(
        String id,
        int task,
        Visibility visibility,
        int points,
        List<String> concepts,
        List<String> judges,
        List<String> needs,
        Message title,
        Message hint,
        int cpuSeconds) {

    /** The least CPU time, in seconds, that every check is given. */
    public static final int LEAST_CPU_SECONDS = 10;

    public Criterion {
        concepts = List.copyOf(concepts);
        judges = List.copyOf(judges);
        needs = List.copyOf(needs);
    }

    /** The same with other prerequisites. */
    Criterion needing(List<String> others) {
        return new Criterion(id, task, visibility, points, concepts, judges, others, title, hint, cpuSeconds);
    }
}
