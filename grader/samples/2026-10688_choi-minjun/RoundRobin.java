package dev.timeslice.scheduler.classic;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Round robin (task 3): as first come, first served, but nobody keeps a core for longer than one quantum while others are
 * ready; a task whose quantum is used up goes to the end of the queue, and each turn begins with a whole quantum.
 */
public final class RoundRobin implements SchedulingPolicy {

    /**
     * @param quantum in ticks
     * @throws IllegalArgumentException if {@code quantum} is less than 1, with the value in its message
     */
    public RoundRobin(long quantum) {
        throw new NotImplemented("RoundRobin.RoundRobin");
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("RoundRobin.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("RoundRobin.pick");
    }

    @Override
    public long quantum(TaskView task) {
        throw new NotImplemented("RoundRobin.quantum");
    }
}
