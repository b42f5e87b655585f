package dev.timeslice.testkit.threads;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;

/**
 * Threads that will never go on, with the evidence.
 *
 * @param kind {@link VerdictKind#DEADLOCK} if there is a cycle of locks among the threads, else
 *     {@link VerdictKind#LOST_WAKEUP}
 * @param proven whether the evidence stands alone, as a cycle of locks does; otherwise a second run has to end in an
 *     equal {@code threadTable} before it counts
 * @param sentence which threads wait, and why nobody can wake them
 * @param threadTable a row for each live thread: name, state, what it waits for, who holds it, and the lines of the
 *     code under test where it stands; equal in two runs of the same hang
 */
public record Hang(VerdictKind kind, boolean proven, Message sentence, String threadTable) {

    public Hang {
        if (kind != VerdictKind.DEADLOCK && kind != VerdictKind.LOST_WAKEUP) {
            throw new IllegalArgumentException("a hang is a DEADLOCK or a LOST_WAKEUP, found " + kind);
        }
    }

    /** This hang as the failure of a check. */
    public CheckFailure asFailure() {
        return new CheckFailure(kind, sentence, threadTable);
    }

    /**
     * This hang as the failure of a check that knows more.
     *
     * @param otherwise what was expected, and that the threads wait for ever instead
     */
    CheckFailure asFailure(Message otherwise) {
        return new CheckFailure(kind, otherwise, threadTable);
    }
}
