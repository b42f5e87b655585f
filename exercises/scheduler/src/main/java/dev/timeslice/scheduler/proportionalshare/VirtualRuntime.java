package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Scheduling by virtual runtime (task 3), as Linux did it for many years: the ready task with the smallest virtual
 * runtime runs, and for how long depends on its weight.
 *
 * <p>Virtual runtimes are whole numbers: one tick of a task of nice 0 is 2^20. A stretch of {@code ticks} on a core
 * adds {@code ticks * 2^30 / weight}, rounded down, with the weight of {@link
 * dev.timeslice.model.scheduling.NiceWeights}. Of tasks with the same virtual runtime, the one that has been ready for
 * the longest time is picked.
 */
public final class VirtualRuntime implements SchedulingPolicy {

    /**
     * @param latency in ticks, 1 to 1,000,000,000: the period that all ready and running tasks share by their weights
     * @param granularity in ticks, 1 to 1,000,000,000: the shortest quantum, and the lead that a newcomer needs to
     *     interrupt
     * @param credit in ticks of nice 0, 0 to 1,000,000,000: how far behind the minimum a task may wake
     * @throws IllegalArgumentException if one of them is out of its range, with the value in its message
     */
    public VirtualRuntime(long latency, long granularity, long credit) {
        throw new NotImplemented("VirtualRuntime.VirtualRuntime");
    }

    @Override
    public void attach(Machine machine) {
        throw new NotImplemented("VirtualRuntime.attach");
    }

    /** A task that arrives starts at {@link #minVruntime}; one that wakes, at most the credit behind it. */
    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("VirtualRuntime.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("VirtualRuntime.pick");
    }

    /**
     * {@code latency * weight / weights of all ready and running tasks}, rounded down, and at least the granularity.
     */
    @Override
    public long quantum(TaskView task) {
        throw new NotImplemented("VirtualRuntime.quantum");
    }

    @Override
    public void charge(TaskView task, long ticks) {
        throw new NotImplemented("VirtualRuntime.charge");
    }

    @Override
    public void blocked(TaskView task) {
        throw new NotImplemented("VirtualRuntime.blocked");
    }

    @Override
    public void ended(TaskView task) {
        throw new NotImplemented("VirtualRuntime.ended");
    }

    /**
     * The core whose task has the largest virtual runtime, with what it has run so far, if that is more than the
     * newcomer's and the granularity (in ticks of nice 0) together; the lowest of several such cores.
     */
    @Override
    public int interrupt(TaskView newcomer) {
        throw new NotImplemented("VirtualRuntime.interrupt");
    }

    /** The virtual runtime of a task; of a running task with what it has run so far. */
    public long vruntime(TaskView task) {
        throw new NotImplemented("VirtualRuntime.vruntime");
    }

    /**
     * The largest value that the smallest virtual runtime of all ready and running tasks has had so far; 0 before the
     * first task.
     */
    public long minVruntime() {
        throw new NotImplemented("VirtualRuntime.minVruntime");
    }
}
