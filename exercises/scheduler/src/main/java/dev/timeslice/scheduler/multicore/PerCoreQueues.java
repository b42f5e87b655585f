package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * A queue for each core (task 2), round robin on each. A task that has never run is placed on the core with the smallest
 * load among those where it may run, of equals on the one with the lowest number; from then on it belongs to the core on
 * which it ran last. No core ever takes a task of another one.
 *
 * <p>The load of a core is the number of its runnable tasks: those in its queue and the one that runs there. A task whose
 * quantum ends is runnable all the while; one that sleeps is not.
 */
public final class PerCoreQueues implements SchedulingPolicy {

    /**
     * @param quantum in ticks
     * @param commonSlices whether the slices of all cores end together, at the ticks that are multiples of the quantum
     * @throws IllegalArgumentException if {@code quantum} is less than 1, with the value in its message
     */
    public PerCoreQueues(long quantum, boolean commonSlices) {
        throw new NotImplemented("PerCoreQueues.PerCoreQueues");
    }

    @Override
    public void attach(Machine machine) {
        throw new NotImplemented("PerCoreQueues.attach");
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("PerCoreQueues.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("PerCoreQueues.pick");
    }

    @Override
    public void blocked(TaskView task) {
        throw new NotImplemented("PerCoreQueues.blocked");
    }

    @Override
    public void ended(TaskView task) {
        throw new NotImplemented("PerCoreQueues.ended");
    }

    @Override
    public long quantum(TaskView task) {
        throw new NotImplemented("PerCoreQueues.quantum");
    }
}
