package dev.timeslice.grader.engine.store;

import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.testkit.Message;
import java.util.List;

/**
 * What the results folder keeps of one student.
 *
 * @param format of this file; another version is not read but graded anew
 * @param notes on the submission as a whole
 * @param exercises each under the key of what it was judged from
 */
public record StoredResult(int format, String student, List<Message> notes, List<Keyed> exercises) {
    public static final int FORMAT = 1;

    /**
     * @param key the hash of everything that the verdicts depend on
     */
    public record Keyed(String key, JudgedExercise judged) {}

    public StoredResult {
        notes = List.copyOf(notes);
        exercises = List.copyOf(exercises);
    }
}
