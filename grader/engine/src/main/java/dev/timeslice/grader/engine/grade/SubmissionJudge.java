package dev.timeslice.grader.engine.grade;

import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.intake.ExerciseSources;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Judges submissions, one at a time. */
public interface SubmissionJudge extends AutoCloseable {

    /**
     * Judges what one student handed in.
     *
     * @param handedIn exercise to its files; exercises without any file are not in it
     * @param seed of the generated inputs
     * @return exercise by exercise, in the order given
     * @throws IOException if a child process cannot be started
     */
    List<JudgedExercise> judge(Map<Exercise, ExerciseSources> handedIn, long seed)
            throws IOException, InterruptedException;

    @Override
    void close();
}
