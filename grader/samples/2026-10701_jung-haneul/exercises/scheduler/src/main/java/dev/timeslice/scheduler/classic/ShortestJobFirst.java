package dev.timeslice.scheduler.classic;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Shortest job first (task 4): of the ready tasks the one with the shortest CPU burst runs next, and keeps its core until it
 * blocks, yields or ends. Of equally short ones, the one that has been ready for the longest time.
 */
public final class ShortestJobFirst implements SchedulingPolicy {

    public ShortestJobFirst() {}

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("ShortestJobFirst.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("ShortestJobFirst.pick");
    }
}
