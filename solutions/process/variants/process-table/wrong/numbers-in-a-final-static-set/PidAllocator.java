package dev.timeslice.process.processtable;

import dev.timeslice.model.process.ProcessTable;
import java.util.BitSet;
import java.util.OptionalInt;

/** A bit a number, and the number that was given out last: the next one is the first clear bit behind it, in a circle. */
public final class PidAllocator {
    private static final int LOWEST = ProcessTable.ROOT + 1;

    private final int highest;
    private static final BitSet used = new BitSet();
    private int last = LOWEST - 1;

    public PidAllocator(int highest) {
        this.highest = highest;
        used.clear();
    }

    public OptionalInt allocate() {
        int next = used.nextClearBit(last + 1);
        if (next > highest) {
            next = used.nextClearBit(LOWEST);
        }
        if (next > highest) {
            return OptionalInt.empty();
        }
        used.set(next);
        last = next;
        return OptionalInt.of(next);
    }

    public void release(int pid) {
        if (pid < LOWEST || !used.get(pid)) {
            throw new IllegalStateException("the number " + pid + " is not in use");
        }
        used.clear(pid);
    }
}
