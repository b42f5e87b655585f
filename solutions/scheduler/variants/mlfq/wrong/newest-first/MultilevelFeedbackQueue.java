package dev.timeslice.scheduler.mlfq;

import dev.timeslice.model.scheduling.FeedbackQueue;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stand-in under another name. */
public final class MultilevelFeedbackQueue implements SchedulingPolicy {
    private final Deque<TaskView> stack = new ArrayDeque<>();

    public MultilevelFeedbackQueue(List<FeedbackQueue> queues, long boost, boolean ioBump, boolean stayAfterIo) {}

    @Override
    public void attach(Machine machine) {}

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        stack.push(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return stack.poll();
    }

    @Override
    public long quantum(TaskView task) {
        return UNLIMITED;
    }

    @Override
    public void charge(TaskView task, long ticks) {}

    @Override
    public void blocked(TaskView task) {}

    @Override
    public int interrupt(TaskView newcomer) {
        return NO_CORE;
    }

    @Override
    public void timer(long key) {}
}
