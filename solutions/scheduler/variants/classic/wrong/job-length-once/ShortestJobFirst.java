package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Shortest job first: a heap by the length of the burst, then by the order of becoming ready. */
public final class ShortestJobFirst implements SchedulingPolicy {

    private record Waiting(TaskView task, long burst, long turn) {}

    private final Queue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparingLong(Waiting::burst).thenComparingLong(Waiting::turn));
    private final Map<TaskView, Long> lengths = new HashMap<>();
    private long turns;

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.add(new Waiting(task, lengths.computeIfAbsent(task, TaskView::burstLeft), turns++));
    }

    @Override
    public @Nullable TaskView pick(int core) {
        Waiting shortest = queue.poll();
        return shortest == null ? null : shortest.task();
    }
}
