package dev.timeslice.model.scheduling;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The stand-in for a scheduling policy: whoever became ready last runs next, and keeps its core. */
public final class NewestFirst implements SchedulingPolicy {
    private final Deque<TaskView> stack = new ArrayDeque<>();

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        stack.push(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return stack.poll();
    }
}
