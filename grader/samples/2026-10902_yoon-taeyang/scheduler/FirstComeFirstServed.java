package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Queue;

public final class FirstComeFirstServed implements SchedulingPolicy {
    private final Queue<TaskView> queue = new ArrayDeque<>();

    public FirstComeFirstServed() {}

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.add(task);
    }

    @Override
    public TaskView pick(int core) {
        if (queue.isEmpty()) {
            System.err.println("nothing to run");
            System.exit(1);
        }
        return queue.poll();
    }
}
