package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.LinkedList;

public final class FirstComeFirstServed implements SchedulingPolicy {
    private final LinkedList<TaskView> readyQueue = new LinkedList<>();

    public FirstComeFirstServed() {}

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        readyQueue.addLast(task);
    }

    @Override
    public TaskView pick(int core) {
        if (readyQueue.isEmpty()) {
            return null;
        }
        return readyQueue.removeFirst();
    }
}
