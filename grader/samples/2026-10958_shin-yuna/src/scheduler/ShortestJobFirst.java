package scheduler;

import dev.timeslice.model.scheduling.*;
import java.util.*;

public final class ShortestJobFirst implements SchedulingPolicy {
    private final TreeMap<Long, Deque<TaskView>> lines = new TreeMap<>();

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        lines.computeIfAbsent(task.burstLeft(), length -> new ArrayDeque<>()).add(task);
    }

    @Override
    public TaskView pick(int core) {
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
