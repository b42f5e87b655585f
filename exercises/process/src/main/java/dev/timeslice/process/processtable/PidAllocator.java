package dev.timeslice.process.processtable;

import dev.timeslice.model.NotImplemented;
import java.util.OptionalInt;

/**
 * Gives out the numbers of processes: in ascending order up to the highest one, and then from the lowest again, without
 * those that are in use.
 *
 * <p>So a number that has just become free is not given out at once, and who still holds it will not mistake a stranger for
 * the process that had it.
 */
public final class PidAllocator {

    /**
     * An allocator that has given out nothing yet. The lowest number is 2, because 1 is the root's.
     *
     * @param highest the highest number, at least 2
     */
    public PidAllocator(int highest) {
        throw new NotImplemented("PidAllocator(highest)");
    }

    /** The next number; empty if all are in use. */
    public OptionalInt allocate() {
        throw new NotImplemented("PidAllocator.allocate");
    }

    /**
     * Gives a number back.
     *
     * @throws IllegalStateException if it is not in use, with the number
     */
    public void release(int pid) {
        throw new NotImplemented("PidAllocator.release");
    }
}
