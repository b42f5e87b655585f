package dev.timeslice.testkit.threads;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;

/**
 * What is wrong with an instance after all threads have left it.
 *
 * @param kind LOST_UPDATE, ORDER or BROKEN_INVARIANT
 * @param sentence what had to hold, and what was found
 * @param found the state of the instance, preformatted; with the place of the instance it is the witness
 */
public record Violation(VerdictKind kind, Message sentence, String found) {

    public Violation {
        if (kind != VerdictKind.LOST_UPDATE && kind != VerdictKind.ORDER && kind != VerdictKind.BROKEN_INVARIANT) {
            throw new IllegalArgumentException("an instance shows LOST_UPDATE, ORDER or BROKEN_INVARIANT, not " + kind);
        }
    }
}
