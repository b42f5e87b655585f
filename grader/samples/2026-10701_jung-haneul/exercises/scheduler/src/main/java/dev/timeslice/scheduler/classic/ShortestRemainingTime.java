package dev.timeslice.scheduler.classic;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Shortest remaining time first (task 5): as shortest job first, but a task that arrives or wakes takes a core at once if it
 * needs less time than a running task still does.
 *
 * <p>With several cores it takes that of the running task with the most time left; of several such tasks, that on the core
 * with the lowest number.
 */
public final class ShortestRemainingTime implements SchedulingPolicy {

    public ShortestRemainingTime() {}

    @Override
    public void attach(Machine machine) {
        throw new NotImplemented("ShortestRemainingTime.attach");
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("ShortestRemainingTime.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("ShortestRemainingTime.pick");
    }

    @Override
    public int interrupt(TaskView ready) {
        throw new NotImplemented("ShortestRemainingTime.interrupt");
    }
}
