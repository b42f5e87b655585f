package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A copy of the model's stand-in. */
public final class Stride implements SchedulingPolicy {
    private final Deque<TaskView> stack = new ArrayDeque<>();

    public Stride(long quantum, long stride1) {}

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        stack.push(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return stack.poll();
    }

    @Override
    public long quantum(TaskView task) {
        return UNLIMITED;
    }

    @Override
    public void charge(TaskView task, long ticks) {}
}
