package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Work stealing (task 3): a queue for each core as in {@link PerCoreQueues}, but a free core whose own queue is empty
 * steals a task and runs it at once. The victim is the core in whose queue the most tasks wait that may be stolen, of
 * equals the one with the lowest number; the loot is the one of them that is the first in that queue. A stolen task belongs
 * to the thief.
 *
 * <p>A task that is bound ({@link TaskView#isBound}) is never stolen, not even by a core on which it may run.
 */
public final class WorkStealing implements SchedulingPolicy {

    /**
     * @param quantum in ticks
     * @param commonSlices whether the slices of all cores end together, at the ticks that are multiples of the quantum
     * @param stealCost what a core spends on a steal before the task runs, in ticks
     * @throws IllegalArgumentException if {@code quantum} is less than 1 or {@code stealCost} less than 0, with the value in
     *     its message
     */
    public WorkStealing(long quantum, boolean commonSlices, long stealCost) {
        throw new NotImplemented("WorkStealing.WorkStealing");
    }

    /** How many tasks were stolen so far. */
    public long steals() {
        throw new NotImplemented("WorkStealing.steals");
    }

    @Override
    public void attach(Machine machine) {
        throw new NotImplemented("WorkStealing.attach");
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("WorkStealing.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("WorkStealing.pick");
    }

    @Override
    public void blocked(TaskView task) {
        throw new NotImplemented("WorkStealing.blocked");
    }

    @Override
    public void ended(TaskView task) {
        throw new NotImplemented("WorkStealing.ended");
    }

    @Override
    public long quantum(TaskView task) {
        throw new NotImplemented("WorkStealing.quantum");
    }

    @Override
    public long fetchCost(TaskView task, int core) {
        throw new NotImplemented("WorkStealing.fetchCost");
    }
}
