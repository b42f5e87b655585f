package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Whoever became ready last runs next, and keeps its core. */
public final class LoadBalancing implements SchedulingPolicy {
    private final Deque<TaskView> stack = new ArrayDeque<>();

    public LoadBalancing(long quantum, boolean commonSlices, long peekInterval, long pushInterval) {}

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
    public void blocked(TaskView task) {}

    @Override
    public void ended(TaskView task) {}

    @Override
    public long quantum(TaskView task) {
        return UNLIMITED;
    }

    @Override
    public void timer(long key) {}
}
