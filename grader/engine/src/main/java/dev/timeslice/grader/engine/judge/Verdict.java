package dev.timeslice.grader.engine.judge;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;

/**
 * What was decided of one criterion, and why.
 *
 * @param criterion its id
 * @param sentence what was expected and what happened
 * @param witness the evidence in preformatted lines; empty if the sentence says it all
 */
public record Verdict(String criterion, VerdictKind kind, Message sentence, String witness) {}
