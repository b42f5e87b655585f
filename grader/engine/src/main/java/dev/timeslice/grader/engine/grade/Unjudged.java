package dev.timeslice.grader.engine.grade;

import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.judge.Judged;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.grader.engine.judge.Verdict;
import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.List;

/** Exercises that no judge has seen: each criterion says why. */
final class Unjudged {
    private Unjudged() {}

    /** Nothing of the exercise was handed in. */
    static JudgedExercise notSubmitted(Rubric rubric) {
        return alike(rubric, false, VerdictKind.NOT_IMPLEMENTED, Messages.of("grade.not-submitted"));
    }

    /** What was handed in could not be read: nobody knows what is in it. */
    static JudgedExercise refused(Rubric rubric) {
        return alike(rubric, false, VerdictKind.GRADER_FAULT, Messages.of("grade.refused"));
    }

    /** The grader failed on it. */
    static JudgedExercise failed(Rubric rubric, Throwable fault) {
        StackTraceElement[] frames = fault.getStackTrace();
        String said = frames.length == 0 ? fault.toString() : fault + " at " + frames[0];
        return alike(rubric, true, VerdictKind.GRADER_FAULT, Messages.of("grade.fault", said));
    }

    private static JudgedExercise alike(Rubric rubric, boolean submitted, VerdictKind kind, Message sentence) {
        List<Judged> criteria = rubric.criteria().stream()
                .map(criterion -> Judged.unseen(new Verdict(criterion.id(), kind, sentence, "")))
                .toList();
        return new JudgedExercise(rubric.exercise(), submitted, List.of(), criteria);
    }
}
