package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One line of people for each length, as at the tills of a supermarket, and the till for the fewest goods goes first. */
public final class ShortestJobFirst implements SchedulingPolicy {
    private final TreeMap<Long, Deque<TaskView>> lines = new TreeMap<>();

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        lines.computeIfAbsent(task.burstLeft(), length -> new ArrayDeque<>()).add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        Map.Entry<Long, Deque<TaskView>> shortest = lines.firstEntry();
        if (shortest == null) {
            return null;
        }
        TaskView task = shortest.getValue().poll();
        if (shortest.getValue().isEmpty()) {
            lines.remove(shortest.getKey());
        }
        return task;
    }
}
