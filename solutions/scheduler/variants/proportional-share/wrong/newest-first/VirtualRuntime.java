package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A copy of the model's stand-in. */
public final class VirtualRuntime implements SchedulingPolicy {
    private final Deque<TaskView> stack = new ArrayDeque<>();

    public VirtualRuntime(long latency, long granularity, long credit) {}

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
    public void attach(Machine machine) {}

    @Override
    public void charge(TaskView task, long ticks) {}

    @Override
    public void blocked(TaskView task) {}

    @Override
    public void ended(TaskView task) {}

    @Override
    public int interrupt(TaskView newcomer) {
        return NO_CORE;
    }

    public long vruntime(TaskView task) {
        return 0;
    }

    public long minVruntime() {
        return 0;
    }
}
