package dev.timeslice.scheduler.mlfq;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The stand-in under another name. */
public final class BsdScheduler implements SchedulingPolicy {
    private final Deque<TaskView> stack = new ArrayDeque<>();

    public BsdScheduler(long slice, long second, long firstUpdate) {}

    @Override
    public void attach(Machine machine) {}

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
    public void blocked(TaskView task) {}

    @Override
    public void ended(TaskView task) {}

    @Override
    public int interrupt(TaskView newcomer) {
        return NO_CORE;
    }

    @Override
    public void timer(long key) {}
}
