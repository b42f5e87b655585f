package dev.timeslice.scheduler.mlfq;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler of 4.4BSD (task 4): the priority of a task falls with the CPU time that it has used lately, and what it used
 * is forgotten the more slowly the more tasks there are.
 *
 * <ul>
 *   <li>priority = 63 - (recent_cpu / 4, rounded down) - 2 * nice, but at least 0 and at most 63; the highest runs
 *   <li>recent_cpu of a new task is 0, and grows by 1 with every tick that the task runs
 *   <li>at every recomputation, first load_avg = 59/60 * load_avg + 1/60 * (the number of tasks that are ready or have a
 *       core), and then for every task, whatever its state, recent_cpu = 2 * load_avg / (2 * load_avg + 1) * recent_cpu +
 *       nice, and its priority anew
 * </ul>
 */
public final class BsdScheduler implements SchedulingPolicy {

    /**
     * @param slice how long a task runs before the next one of the same priority has its turn, in ticks; 4 in 4.4BSD's
     *     textbook
     * @param second how many ticks lie between two recomputations; 100
     * @param firstUpdate the tick of the first recomputation; 96, just before the 25th slice of the first second, in Pintos
     * @throws IllegalArgumentException if one of them is less than 1, with the value in its message
     */
    public BsdScheduler(long slice, long second, long firstUpdate) {
        throw new NotImplemented("BsdScheduler.BsdScheduler");
    }

    @Override
    public void attach(Machine machine) {
        throw new NotImplemented("BsdScheduler.attach");
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("BsdScheduler.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("BsdScheduler.pick");
    }

    @Override
    public long quantum(TaskView task) {
        throw new NotImplemented("BsdScheduler.quantum");
    }

    @Override
    public void blocked(TaskView task) {
        throw new NotImplemented("BsdScheduler.blocked");
    }

    @Override
    public void ended(TaskView task) {
        throw new NotImplemented("BsdScheduler.ended");
    }

    @Override
    public int interrupt(TaskView newcomer) {
        throw new NotImplemented("BsdScheduler.interrupt");
    }

    @Override
    public void timer(long key) {
        throw new NotImplemented("BsdScheduler.timer");
    }
}
