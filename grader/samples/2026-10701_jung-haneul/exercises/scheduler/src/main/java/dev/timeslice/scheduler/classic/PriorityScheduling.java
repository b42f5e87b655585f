package dev.timeslice.scheduler.classic;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Priority scheduling (task 6), with aging (task 7): the ready task with the best level runs next; of equals, the one that has
 * been ready for the longest time.
 *
 * <p>A task's level is its priority when it arrives, wakes or has yielded. Aging improves it while the task is ready, by one for
 * every {@code agingInterval} ticks, and steadily: half the interval is worth half a level. While a task runs, its level stays,
 * and if it is preempted, it goes on from there.
 *
 * <p>If the policy is preemptive, a ready task takes a core as soon as its level is better by 1 or more than that of a running
 * task. It takes the core of the running task with the worst level; of several such tasks, that on the core with the lowest
 * number.
 */
public final class PriorityScheduling implements SchedulingPolicy {

    /**
     * @param order which priorities are better; the knob {@code priority_order}
     * @param preemptive whether a running task makes room for a better one; the knob {@code preemptive}
     * @param agingInterval after how many ready ticks a level has improved by one, 0 to 1 000 000 000; 0 for no aging. The knob
     *     {@code aging_interval}
     * @throws IllegalArgumentException if {@code agingInterval} is out of its range, with the value in its message
     */
    public PriorityScheduling(PriorityOrder order, boolean preemptive, long agingInterval) {
        throw new NotImplemented("PriorityScheduling.PriorityScheduling");
    }

    @Override
    public void attach(Machine machine) {
        throw new NotImplemented("PriorityScheduling.attach");
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("PriorityScheduling.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("PriorityScheduling.pick");
    }

    @Override
    public int interrupt(TaskView ready) {
        throw new NotImplemented("PriorityScheduling.interrupt");
    }

    @Override
    public void timer(long key) {
        throw new NotImplemented("PriorityScheduling.timer");
    }
}
