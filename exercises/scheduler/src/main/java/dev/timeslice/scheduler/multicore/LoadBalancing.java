package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Push and pull balancing (task 4): a queue for each core as in {@link PerCoreQueues}, and at intervals tasks that wait move
 * from one queue to the end of another one. They belong to the new core from then on. Tasks that run, and tasks that are
 * bound ({@link TaskView#isBound}), are never moved.
 *
 * <ul>
 *   <li><b>Pull</b>, at the multiples of the peek interval: each core, in order of number, whose queue is empty, whether it
 *       is idle or not, takes the first task that may be moved from the queue with the most of them, of equals that of the
 *       core with the lowest number. A queue that another core has just emptied is empty, too.
 *   <li><b>Push</b>, at the multiples of the push interval: among the cores in whose queue a task waits that may be moved,
 *       the one with the greatest load gives the last such task to the core with the smallest load, as long as their loads
 *       differ by 2 or more; of equals it is always the core with the lowest number. This is repeated until it does not
 *       apply any more.
 * </ul>
 *
 * <p>At a tick at which both are due, push comes first.
 */
public final class LoadBalancing implements SchedulingPolicy {

    /**
     * @param quantum in ticks
     * @param commonSlices whether the slices of all cores end together, at the ticks that are multiples of the quantum
     * @param peekInterval every how many ticks cores with an empty queue pull; 0 for never
     * @param pushInterval every how many ticks loaded cores push; 0 for never
     * @throws IllegalArgumentException if {@code quantum} is less than 1 or an interval less than 0, with the value in its
     *     message
     */
    public LoadBalancing(long quantum, boolean commonSlices, long peekInterval, long pushInterval) {
        throw new NotImplemented("LoadBalancing.LoadBalancing");
    }

    @Override
    public void attach(Machine machine) {
        throw new NotImplemented("LoadBalancing.attach");
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("LoadBalancing.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("LoadBalancing.pick");
    }

    @Override
    public void blocked(TaskView task) {
        throw new NotImplemented("LoadBalancing.blocked");
    }

    @Override
    public void ended(TaskView task) {
        throw new NotImplemented("LoadBalancing.ended");
    }

    @Override
    public long quantum(TaskView task) {
        throw new NotImplemented("LoadBalancing.quantum");
    }

    @Override
    public void timer(long key) {
        throw new NotImplemented("LoadBalancing.timer");
    }
}
