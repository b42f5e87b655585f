package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;

public final class FirstComeFirstServed implements SchedulingPolicy {
    private final ArrayDeque<TaskView> queue = new ArrayDeque<>();

    public FirstComeFirstServed() {}

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.offer(task);
    }

    @Override
    public TaskView pick(int core) {
        return queue.poll();
    }
}
