package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.testkit.Message;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one student handed in, sorted by exercise.
 *
 * @param student the student's id, made safe
 * @param exercises the exercises of which at least one file was handed in
 * @param notes what the student should know of the submission as a whole, such as files that belong to no exercise
 */
public record Submission(String student, SortedMap<ExerciseId, ExerciseSources> exercises, List<Message> notes)
        implements IntakeResult {

    public Submission {
        exercises = Collections.unmodifiableSortedMap(new TreeMap<>(exercises));
        notes = List.copyOf(notes);
    }

    public static Submission of(String student, Map<ExerciseId, ExerciseSources> exercises, List<Message> notes) {
        return new Submission(student, new TreeMap<>(exercises), notes);
    }
}
