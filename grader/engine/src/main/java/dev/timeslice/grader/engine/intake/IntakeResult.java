package dev.timeslice.grader.engine.intake;

/** What comes of reading what a student handed in. */
public sealed interface IntakeResult permits Submission, RefusedSubmission {

    /** The student's id, made safe for file names and tables. */
    String student();
}
