package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.LinkedList;

public final class RoundRobin implements SchedulingPolicy {
    private final LinkedList<TaskView> readyQueue = new LinkedList<>();
    private final long quantum;

    public RoundRobin(int quantum) {
        if (quantum < 1) {
            throw new IllegalArgumentException("quantum: " + quantum);
        }
        this.quantum = quantum;
    }

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

    @Override
    public long quantum(TaskView task) {
        return quantum;
    }
}
