package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.*;
import java.util.*;

/** A heap by length. */
public final class ShortestJobFirst implements SchedulingPolicy {

    private record Waiting(TaskView task, long burst, long turn) {}

    private final Queue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparingLong(Waiting::burst).thenComparingLong(Waiting::turn));
    private long turns;

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.add(new Waiting(task, task.burstLeft(), turns++));
    }

    @Override
    public TaskView pick(int core) {
        Waiting shortest = queue.poll();
        return shortest == null ? null : shortest.task();
    }
}
