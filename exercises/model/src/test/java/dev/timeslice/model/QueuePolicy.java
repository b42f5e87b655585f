package dev.timeslice.model;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A queue that tests derive their policies from; it remembers its machine and what it heard. */
class QueuePolicy implements SchedulingPolicy {
    final List<TaskView> queue = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    private @Nullable Machine machine;

    Machine machine() {
        return Objects.requireNonNull(machine);
    }

    void hear(String what) {
        heard.add(machine().now() + " " + what);
    }

    @Override
    public void attach(Machine newMachine) {
        machine = newMachine;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        hear("ready " + task.name() + " " + cause);
        queue.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        for (TaskView task : queue) {
            if (task.mayRunOn(core)) {
                queue.remove(task);
                return task;
            }
        }
        return null;
    }

    @Override
    public void charge(TaskView task, long ticks) {
        hear("charge " + task.name() + " " + ticks);
    }

    @Override
    public void blocked(TaskView task) {
        hear("blocked " + task.name());
    }

    @Override
    public void ended(TaskView task) {
        hear("ended " + task.name());
    }
}
