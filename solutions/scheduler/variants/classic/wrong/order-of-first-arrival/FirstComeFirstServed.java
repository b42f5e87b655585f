package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Sorted by the time of arrival. */
public final class FirstComeFirstServed implements SchedulingPolicy {
    private final Queue<TaskView> queue =
            new PriorityQueue<>(Comparator.comparingLong(TaskView::arrival).thenComparingInt(TaskView::id));

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return queue.poll();
    }
}
