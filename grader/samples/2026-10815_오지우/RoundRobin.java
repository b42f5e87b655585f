package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Queue;

public final class RoundRobin implements SchedulingPolicy {
    private final Queue<TaskView> queue = new ArrayDeque<>();
    private long quantum;

    public RoundRobin(long quantum) {
        this.quantum = quantum;
        // 잘못된 퀀텀은 바로잡는다
        while (this.quantum < 1) {
            this.quantum = Math.abs(this.quantum);
        }
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.add(task);
    }

    @Override
    public TaskView pick(int core) {
        return queue.poll();
    }

    @Override
    public long quantum(TaskView task) {
        return quantum;
    }
}
