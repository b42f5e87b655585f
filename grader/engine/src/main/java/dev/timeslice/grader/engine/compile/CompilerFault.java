package dev.timeslice.grader.engine.compile;

import dev.timeslice.testkit.Message;

/**
 * Whether the exercise compiles could not be found out, twice; a fault of ours or of the machine.
 *
 * @param reason what happened, for the person who has to look at it
 */
public record CompilerFault(Message reason) implements Compilation {}
