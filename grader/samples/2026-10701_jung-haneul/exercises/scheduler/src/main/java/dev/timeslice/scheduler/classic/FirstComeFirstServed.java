package dev.timeslice.scheduler.classic;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * First come, first served (task 2): the task that has been ready for the longest time runs next, and keeps its core until
 * it blocks, yields or ends.
 */
public final class FirstComeFirstServed implements SchedulingPolicy {

    public FirstComeFirstServed() {}

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("FirstComeFirstServed.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("FirstComeFirstServed.pick");
    }
}
