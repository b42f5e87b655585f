package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stride scheduling with a list in order of becoming ready, so that the first of the smallest is the longest ready one.
 */
public final class Stride implements SchedulingPolicy {
    private final long quantum;
    private final long stride1;
    private final Map<TaskView, Long> passes = new HashMap<>();
    private final List<TaskView> ready = new ArrayList<>();
    private long largestPicked = 0;

    public Stride(long quantum, long stride1) {
        if (quantum < 1 || stride1 < 1) {
            throw new IllegalArgumentException("both must be at least 1: quantum " + quantum + ", stride1 " + stride1);
        }
        this.quantum = quantum;
        this.stride1 = stride1;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        switch (cause) {
            case ARRIVED -> passes.put(task, largestPicked);
            case WOKEN -> passes.merge(task, largestPicked, Math::max);
            default -> {}
        }
        ready.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        TaskView best = null;
        for (TaskView task : ready) {
            if (best == null || passes.get(task) < passes.get(best)) {
                best = task;
            }
        }
        if (best != null) {
            ready.remove(best);
            largestPicked = Math.max(largestPicked, passes.get(best));
        }
        return best;
    }

    @Override
    public long quantum(TaskView task) {
        return quantum;
    }

    @Override
    public void charge(TaskView task, long ticks) {
        long stride = stride1 / task.tickets();
        if (stride == 0) {
            stride = 1;
        }
        passes.put(task, passes.get(task) + ticks * stride);
    }
}
