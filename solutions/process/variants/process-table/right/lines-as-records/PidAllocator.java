package dev.timeslice.process.processtable;

import java.util.OptionalInt;

/** Walks around the circle of numbers, one step after the other, until it has been everywhere. */
public final class PidAllocator {
    private final boolean[] taken;
    private int hand = 1;

    public PidAllocator(int highest) {
        taken = new boolean[highest + 1];
    }

    public OptionalInt allocate() {
        for (int step = 2; step < taken.length; step++) {
            hand = hand + 1 < taken.length ? hand + 1 : 2;
            if (!taken[hand]) {
                taken[hand] = true;
                return OptionalInt.of(hand);
            }
        }
        return OptionalInt.empty();
    }

    public void release(int pid) {
        if (pid < 2 || pid >= taken.length || !taken[pid]) {
            throw new IllegalStateException("number " + pid + " is nobody's");
        }
        taken[pid] = false;
    }
}
