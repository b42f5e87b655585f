package dev.timeslice.thread.deadlock;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.sync.UnitTable;
import java.util.Set;

/** Finds deadlocks where there are several units of a kind, and sees them coming. It remembers nothing from call to call. */
public final class UnitDetector {

    public UnitDetector() {}

    /**
     * The threads that will never go on, even if all others that can go on come to their end and give back what they have.
     * Nobody asks for more than is in {@link UnitTable.Share#requests()}. One that holds nothing and waits in vain is among them.
     */
    public Set<String> stuck(UnitTable table) {
        throw new NotImplemented("UnitDetector.stuck");
    }

    /**
     * Whether there is an order in which all threads can come to their end, one after the other, even if each of them asks for
     * all of its {@link UnitTable.Share#claims()} before it gives anything back. Requests do not matter.
     */
    public boolean isSafe(UnitTable table) {
        throw new NotImplemented("UnitDetector.isSafe");
    }
}
