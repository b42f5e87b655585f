package dev.timeslice.process.processtable;

import dev.timeslice.model.process.ProcessTable;
import java.util.OptionalInt;

/** A bit a number, and the number that was given out last: the next one is the first clear bit behind it, in a circle. */
public final class PidAllocator {
    private static final int LOWEST = ProcessTable.ROOT + 1;

    private final int highest;
    private long used;
    private int last = LOWEST - 1;

    public PidAllocator(int highest) {
        this.highest = highest;
    }

    public OptionalInt allocate() {
        int next = firstFree(last + 1);
        if (next > highest) {
            next = firstFree(LOWEST);
        }
        if (next > highest) {
            return OptionalInt.empty();
        }
        used |= 1L << next;
        last = next;
        return OptionalInt.of(next);
    }

    private int firstFree(int from) {
        int pid = from;
        while (pid <= highest && (used & 1L << pid) != 0) {
            pid++;
        }
        return pid;
    }

    public void release(int pid) {
        if (pid < LOWEST || (used & 1L << pid) == 0) {
            throw new IllegalStateException("the number " + pid + " is not in use");
        }
        used &= ~(1L << pid);
    }
}
