package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Round robin that believes any quantum. */
public final class RoundRobin implements SchedulingPolicy {
    private final long quantum;
    private final Queue<TaskView> queue = new ArrayDeque<>();

    /**
     * @param quantum in ticks
     */
    public RoundRobin(long quantum) {
        this.quantum = quantum;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return queue.poll();
    }

    @Override
    public long quantum(TaskView task) {
        return quantum;
    }
}
