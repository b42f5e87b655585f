package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.text.BadInput;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** The option that picks exercises. */
final class Exercises {
    @Option(
            names = "--exercise",
            paramLabel = "ID",
            description = "Only this exercise, such as scheduler/classic; may be repeated.")
    private List<String> ids = List.of();

    /** Whether some were asked for by name. */
    boolean areNamed() {
        return !ids.isEmpty();
    }

    /**
     * Those that were asked for, or all.
     *
     * @throws BadInput if the course has no such exercise
     */
    List<ExerciseId> of(Course course) {
        if (ids.isEmpty()) {
            return course.exercises();
        }
        TreeSet<ExerciseId> chosen = new TreeSet<>();
        for (String id : ids) {
            try {
                chosen.add(ExerciseId.parse(id));
            } catch (IllegalArgumentException e) {
                throw new BadInput("--exercise: " + e.getMessage(), e);
            }
        }
        // Names the known ones if one is unknown.
        chosen.forEach(course::rubric);
        return List.copyOf(chosen);
    }
}
