package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** First come, first served, with one queue for all. */
public final class FirstComeFirstServed implements SchedulingPolicy {
    private static final Queue<TaskView> queue = new ArrayDeque<>();

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return queue.poll();
    }
}
