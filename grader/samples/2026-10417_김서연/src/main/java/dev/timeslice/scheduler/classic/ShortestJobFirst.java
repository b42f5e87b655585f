package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

// 버스트 길이마다 줄을 하나씩 두고, 가장 짧은 줄에서 꺼낸다.
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
