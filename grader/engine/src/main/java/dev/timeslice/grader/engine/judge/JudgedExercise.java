package dev.timeslice.grader.engine.judge;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.testkit.Message;
import java.util.List;

/**
 * One exercise of one student, judged but not yet scored.
 *
 * @param submitted whether any file of it was handed in
 * @param notes what the student should know: guessed encodings, replaced files, forbidden calls
 * @param criteria in the rubric's order
 */
public record JudgedExercise(ExerciseId exercise, boolean submitted, List<Message> notes, List<Judged> criteria) {

    public JudgedExercise {
        notes = List.copyOf(notes);
        criteria = List.copyOf(criteria);
    }
}
