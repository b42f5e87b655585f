package dev.timeslice.grader.simulate.policy;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is ready and comes next in the workload after the one that ran last, in a circle, until it sleeps or ends: how
 * introductions show processes and their I/O before they come to scheduling. No exercise asks for it.
 */
public final class NextInCircle implements SchedulingPolicy {
    private final TreeMap<Integer, TaskView> ready = new TreeMap<>();
    private int last = -1;

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        ready.put(task.id(), task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        TaskView next = first(ready.tailMap(last, false), core);
        if (next == null) {
            next = first(ready.headMap(last, true), core);
        }
        if (next != null) {
            ready.remove(next.id());
        }
        return next;
    }

    private static @Nullable TaskView first(SortedMap<Integer, TaskView> tasks, int core) {
        for (TaskView task : tasks.values()) {
            if (task.mayRunOn(core)) {
                return task;
            }
        }
        return null;
    }

    @Override
    public long quantum(TaskView task) {
        last = task.id();
        return UNLIMITED;
    }

    @Override
    public void ended(TaskView task) {
        ready.remove(task.id());
    }
}
