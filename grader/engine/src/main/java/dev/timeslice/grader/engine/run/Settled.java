package dev.timeslice.grader.engine.run;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;

/**
 * What is certain of a criterion before any run.
 *
 * @param reason the compiler's words, both signatures, or the forbidden call
 */
public record Settled(VerdictKind kind, Message reason) {}
