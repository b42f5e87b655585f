package dev.timeslice.grader.engine.intake;

import dev.timeslice.testkit.Message;

/**
 * Nothing of it can be graded.
 *
 * @param reason what was expected, what was found and what to do
 */
public record RefusedSubmission(String student, Message reason) implements IntakeResult {}
