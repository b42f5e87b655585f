package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.LinkedList;

public final class RoundRobin implements SchedulingPolicy {
    private final LinkedList<TaskView> readyQueue = new LinkedList<>();
    private final long quantum;

    public RoundRobin(long quantum) {
        if (quantum < 1) {
            throw new IllegalArgumentException("quantum: " + quantum);
        }
        this.quantum = quantum;
    }

    // 커널이 도착한 태스크를 먼저, 퀀텀을 다 쓴 태스크를 나중에 알려 준다. 그 순서 그대로 줄을 세운다.
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
