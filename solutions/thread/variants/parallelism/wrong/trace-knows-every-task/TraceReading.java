package dev.timeslice.thread.parallelism;

import dev.timeslice.model.trace.Slice;
import java.util.ArrayList;
import java.util.List;

public final class TraceReading {
    private final List<Slice> slices;

    public TraceReading(List<Slice> slices) {
        this.slices = List.copyOf(slices);
    }

    public boolean areConcurrent(String first, String second) {
        List<Slice> a = of(first, second);
        List<Slice> b = of(second, first);
        return begin(a) < end(b) && begin(b) < end(a);
    }

    public boolean areParallel(String first, String second) {
        List<Slice> others = of(second, first);
        return of(first, second).stream()
                .anyMatch(a -> others.stream().anyMatch(b -> a.from() < b.to() && b.from() < a.to()));
    }

    public int mostAtOnce() {
        int most = 0;
        for (Slice one : slices) {
            long tick = one.from();
            int running = (int) slices.stream()
                    .filter(each -> each.from() <= tick && tick < each.to())
                    .count();
            most = Math.max(most, running);
        }
        return most;
    }

    private List<Slice> of(String task, String other) {
        List<Slice> own = new ArrayList<>();
        for (Slice slice : slices) {
            if (slice.task().equals(task)) {
                own.add(slice);
            }
        }
        if (own.isEmpty()) {
            own.add(new Slice(0, task, Long.MAX_VALUE - 1, Long.MAX_VALUE));
        }
        if (task.equals(other)) {
            throw new IllegalArgumentException("two different tasks of the trace are needed, found " + task);
        }
        return own;
    }

    private static long begin(List<Slice> slices) {
        return slices.stream().mapToLong(Slice::from).min().orElseThrow();
    }

    private static long end(List<Slice> slices) {
        return slices.stream().mapToLong(Slice::to).max().orElseThrow();
    }
}
