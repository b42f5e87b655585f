package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * One queue for all cores (task 1): round robin, where a free core takes the first task in the queue that may run on it.
 * Tasks queue in the order in which they become ready.
 */
public final class CentralQueue implements SchedulingPolicy {

    /**
     * @param quantum in ticks
     * @param commonSlices whether the slices of all cores end together, at the ticks that are multiples of the quantum: a
     *     task that begins between two of them has less than a quantum. If not, every turn has a whole quantum
     * @throws IllegalArgumentException if {@code quantum} is less than 1, with the value in its message
     */
    public CentralQueue(long quantum, boolean commonSlices) {
        throw new NotImplemented("CentralQueue.CentralQueue");
    }

    @Override
    public void attach(Machine machine) {
        throw new NotImplemented("CentralQueue.attach");
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("CentralQueue.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("CentralQueue.pick");
    }

    @Override
    public long quantum(TaskView task) {
        throw new NotImplemented("CentralQueue.quantum");
    }
}
