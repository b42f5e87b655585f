package dev.timeslice.thread.parallelism;

import dev.timeslice.model.trace.Slice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns the slices into sets of ticks. */
public final class TraceReading {
    private final Map<String, TreeSet<Long>> ticksOf = new HashMap<>();
    private final Map<Long, Integer> runningAt = new HashMap<>();

    public TraceReading(List<Slice> slices) {
        for (Slice slice : slices) {
            for (long tick = slice.from(); tick < slice.to(); tick++) {
                ticksOf.computeIfAbsent(slice.task(), task -> new TreeSet<>()).add(tick);
                runningAt.merge(tick, 1, Integer::sum);
            }
        }
    }

    public boolean areConcurrent(String first, String second) {
        TreeSet<Long> a = ticks(first, second);
        TreeSet<Long> b = ticks(second, first);
        return a.first() <= b.last() && b.first() <= a.last();
    }

    public boolean areParallel(String first, String second) {
        Set<Long> both = new HashSet<>(ticks(first, second));
        both.retainAll(ticks(second, first));
        return !both.isEmpty();
    }

    public int mostAtOnce() {
        return runningAt.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private TreeSet<Long> ticks(String task, String other) {
        TreeSet<Long> ticks = ticksOf.get(task);
        if (ticks == null) {
            throw new IllegalArgumentException(task + " never runs");
        }
        if (task.equals(other)) {
            throw new IllegalArgumentException(task + " twice");
        }
        return ticks;
    }
}
