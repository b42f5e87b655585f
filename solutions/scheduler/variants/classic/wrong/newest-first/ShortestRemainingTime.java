package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Whoever came last runs until it is done. */
public final class ShortestRemainingTime implements SchedulingPolicy {
    private final Deque<TaskView> queue = new ArrayDeque<>();

    @Override
    public void attach(Machine machine) {}

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.push(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return queue.poll();
    }

    @Override
    public int interrupt(TaskView ready) {
        return NO_CORE;
    }
}
