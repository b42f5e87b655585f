package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Earliest eligible virtual deadline first (task 4), as Linux does it today: of the ready tasks that have not received
 * more than their share, the one whose request is due first.
 *
 * <p>Virtual runtimes are as in {@link VirtualRuntime}; deadlines and the virtual time are on the same scale. Of tasks
 * with the same deadline, the one that has been ready for the longest time is picked.
 */
public final class Eevdf implements SchedulingPolicy {

    /**
     * @param slice in ticks, 1 to 1,000,000,000: what a task requests at a time
     * @throws IllegalArgumentException if {@code slice} is out of its range, with the value in its message
     */
    public Eevdf(long slice) {
        throw new NotImplemented("Eevdf.Eevdf");
    }

    @Override
    public void attach(Machine machine) {
        throw new NotImplemented("Eevdf.attach");
    }

    /**
     * A task that arrives starts at {@link #virtualTime}; one that wakes, at the virtual time less the lag with which
     * it went to sleep. Both make a new request, and so does a task that yields.
     */
    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("Eevdf.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("Eevdf.pick");
    }

    /** What is left of the task's request. */
    @Override
    public long quantum(TaskView task) {
        throw new NotImplemented("Eevdf.quantum");
    }

    /** A task that has received all of its request makes a new one. */
    @Override
    public void charge(TaskView task, long ticks) {
        throw new NotImplemented("Eevdf.charge");
    }

    /**
     * Keeps the task's lag: the virtual time less its virtual runtime, at most a slice (in virtual time) either way.
     */
    @Override
    public void blocked(TaskView task) {
        throw new NotImplemented("Eevdf.blocked");
    }

    @Override
    public void ended(TaskView task) {
        throw new NotImplemented("Eevdf.ended");
    }

    /**
     * If the newcomer is eligible: the core whose task has the latest deadline, if that is later than the newcomer's;
     * the lowest of several such cores.
     */
    @Override
    public int interrupt(TaskView newcomer) {
        throw new NotImplemented("Eevdf.interrupt");
    }

    /**
     * The virtual time V: the mean of the virtual runtimes of all ready and running tasks by their weights, rounded
     * down. While there is none of them, it stays as it was with the last one; 0 before the first.
     */
    public long virtualTime() {
        throw new NotImplemented("Eevdf.virtualTime");
    }

    /** The virtual runtime of a task; of a running task with what it has run so far. */
    public long vruntime(TaskView task) {
        throw new NotImplemented("Eevdf.vruntime");
    }

    /**
     * The virtual deadline of a task's present request: its virtual runtime when it made it, and a slice in virtual
     * time.
     */
    public long deadline(TaskView task) {
        throw new NotImplemented("Eevdf.deadline");
    }
}
