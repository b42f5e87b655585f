package dev.timeslice.grader.engine.replay;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;

/**
 * The schedule was repeated, and the code fails in it.
 *
 * @param witness the schedule as a table, with its token, in preformatted lines
 */
public record RepeatedFailure(VerdictKind kind, Message sentence, String witness) implements Replay {}
