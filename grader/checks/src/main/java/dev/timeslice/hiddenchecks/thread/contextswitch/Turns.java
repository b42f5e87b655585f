package dev.timeslice.hiddenchecks.thread.contextswitch;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Tasks take turns of 4 ticks, so that there is something to switch. */
final class Turns implements SchedulingPolicy {
    private final Deque<TaskView> queue = new ArrayDeque<>();

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return queue.poll();
    }

    @Override
    public long quantum(TaskView task) {
        return 4;
    }
}
