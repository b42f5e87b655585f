package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Round robin, with one queue and one quantum for all. */
public final class RoundRobin implements SchedulingPolicy {
    private static long quantum;
    private static final Queue<TaskView> queue = new ArrayDeque<>();

    /**
     * @param quantum in ticks
     * @throws IllegalArgumentException if {@code quantum} is less than 1
     */
    public RoundRobin(long quantum) {
        if (quantum < 1) {
            throw new IllegalArgumentException("a quantum is 1 tick or more, found " + quantum);
        }
        RoundRobin.quantum = quantum;
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
