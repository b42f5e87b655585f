package dev.timeslice.scheduler.mlfq;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.FeedbackQueue;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The multilevel feedback queue (tasks 1 to 3): several ready queues, of which the highest that is not empty runs in turns.
 * A new task begins in the highest queue, and sinks as it uses up its allotments.
 */
public final class MultilevelFeedbackQueue implements SchedulingPolicy {

    /**
     * @param queues from the highest to the lowest
     * @param boost after how many ticks all tasks move to the highest queue, again and again; 0 for never
     * @param ioBump whether a task that wakes goes to the head of its queue, and takes the core from a running task of the
     *     same queue; else it goes to the end
     * @param stayAfterIo whether a task that goes to sleep has its whole quantum and allotment again; else it keeps what is
     *     left of both
     * @throws IllegalArgumentException if there are no queues, if their numbers do not fall, or if {@code boost} is
     *     negative, with the value in its message
     */
    public MultilevelFeedbackQueue(List<FeedbackQueue> queues, long boost, boolean ioBump, boolean stayAfterIo) {
        throw new NotImplemented("MultilevelFeedbackQueue.MultilevelFeedbackQueue");
    }

    @Override
    public void attach(Machine machine) {
        throw new NotImplemented("MultilevelFeedbackQueue.attach");
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("MultilevelFeedbackQueue.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("MultilevelFeedbackQueue.pick");
    }

    /** What is left of the task's quantum: all of it, unless the task was interrupted, slept or yielded before its end. */
    @Override
    public long quantum(TaskView task) {
        throw new NotImplemented("MultilevelFeedbackQueue.quantum");
    }

    @Override
    public void charge(TaskView task, long ticks) {
        throw new NotImplemented("MultilevelFeedbackQueue.charge");
    }

    @Override
    public void blocked(TaskView task) {
        throw new NotImplemented("MultilevelFeedbackQueue.blocked");
    }

    @Override
    public int interrupt(TaskView newcomer) {
        throw new NotImplemented("MultilevelFeedbackQueue.interrupt");
    }

    @Override
    public void timer(long key) {
        throw new NotImplemented("MultilevelFeedbackQueue.timer");
    }
}
