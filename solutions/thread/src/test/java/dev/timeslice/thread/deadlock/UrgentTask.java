package dev.timeslice.thread.deadlock;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the ready task with the smallest priority, and lets it take the core away. */
final class UrgentTask implements SchedulingPolicy {
    private final List<TaskView> ready = new ArrayList<>();
    private @Nullable Machine machine;

    @Override
    public void attach(Machine given) {
        machine = given;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        ready.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        TaskView best =
                ready.stream().min(Comparator.comparingInt(TaskView::priority)).orElse(null);
        ready.remove(best);
        return best;
    }

    @Override
    public int interrupt(TaskView task) {
        TaskView running = machine == null ? null : machine.running(0);
        return running != null && task.priority() < running.priority() ? 0 : NO_CORE;
    }
}
