package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Stride scheduling (task 2): the ready task with the smallest pass runs for a quantum, and its pass grows by its
 * stride for each tick that it ran.
 *
 * <p>The stride of a task is {@code stride1 / tickets}, rounded down, and at least 1. A task that arrives begins with
 * the largest pass with which a task was ever picked (0 before the first pick); a task that wakes goes on with its own
 * pass, or with that one if it is larger. Of tasks with the same pass, the one that has been ready for the longest time
 * is picked.
 */
public final class Stride implements SchedulingPolicy {

    /**
     * @param quantum in ticks
     * @param stride1 the stride of a task with one ticket
     * @throws IllegalArgumentException if one of them is less than 1, with the value in its message
     */
    public Stride(long quantum, long stride1) {
        throw new NotImplemented("Stride.Stride");
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("Stride.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("Stride.pick");
    }

    @Override
    public long quantum(TaskView task) {
        throw new NotImplemented("Stride.quantum");
    }

    @Override
    public void charge(TaskView task, long ticks) {
        throw new NotImplemented("Stride.charge");
    }
}
