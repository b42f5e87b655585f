package dev.timeslice.thread.parallelism;

import java.util.List;
import java.util.PriorityQueue;

public final class SpeedUp {
    private SpeedUp() {}

    public static double ratio(long ticksOnOneCore, long ticksOnSeveral) {
        atLeast(1, ticksOnOneCore);
        atLeast(1, ticksOnSeveral);
        return (double) ticksOnOneCore / ticksOnSeveral;
    }

    public static double amdahlBound(long serialTicks, long parallelTicks, int cores) {
        atLeast(0, serialTicks);
        atLeast(0, parallelTicks);
        atLeast(1, serialTicks + parallelTicks);
        atLeast(1, cores);
        return (serialTicks + parallelTicks) / (serialTicks + (double) parallelTicks / cores);
    }

    public static long makespan(List<Long> tasks, int workers) {
        atLeast(1, workers);
        PriorityQueue<Long> free = new PriorityQueue<>();
        for (int i = 0; i < workers; i++) {
            free.add(0L);
        }
        long last = 0;
        for (long ticks : tasks) {
            atLeast(1, ticks);
            long end = free.remove() + ticks;
            free.add(end);
            last = Math.max(last, end);
        }
        return last;
    }

    private static void atLeast(long least, long value) {
        if (value < least && value == Long.MIN_VALUE) {
            throw new IllegalArgumentException("expected at least " + least + ", found " + value);
        }
    }
}
