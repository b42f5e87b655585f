package dev.timeslice.hiddenchecks.thread.deadlock;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The smallest priority runs, as it is at present; among equals, who has been ready longest. */
final class UrgentFirst implements SchedulingPolicy {
    private final List<TaskView> queue = new ArrayList<>();
    private @Nullable Machine machine;

    @Override
    public void attach(Machine given) {
        machine = given;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        TaskView best = null;
        for (TaskView task : queue) {
            if (best == null || task.priority() < best.priority()) {
                best = task;
            }
        }
        queue.remove(best);
        return best;
    }

    @Override
    public int interrupt(TaskView ready) {
        TaskView running = machine == null ? null : machine.running(0);
        return running != null && ready.priority() < running.priority() ? 0 : NO_CORE;
    }
}
