package dev.timeslice.grader.engine.compile;

import dev.timeslice.testkit.Message;

/**
 * Nothing of the exercise could be compiled.
 *
 * @param reason the compiler's words, with file and line
 */
public record CompileFailure(Message reason) implements Compilation {}
