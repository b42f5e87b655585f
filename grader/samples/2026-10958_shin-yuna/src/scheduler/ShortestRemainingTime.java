package scheduler;

import dev.timeslice.model.scheduling.*;
import java.util.*;

public final class ShortestRemainingTime implements SchedulingPolicy {
    private final List<TaskView> waiting = new ArrayList<>();
    private Machine machine;

    @Override
    public void attach(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        waiting.add(task);
    }

    @Override
    public TaskView pick(int core) {
        TaskView shortest = null;
        for (TaskView task : waiting) {
            if (shortest == null || task.burstLeft() < shortest.burstLeft()) {
                shortest = task;
            }
        }
        waiting.remove(shortest);
        return shortest;
    }

    @Override
    public int interrupt(TaskView ready) {
        if (machine == null) {
            return NO_CORE;
        }
        int victim = NO_CORE;
        long most = 0;
        for (int core = machine.cores() - 1; core >= 0; core--) {
            TaskView running = machine.running(core);
            long left = running == null ? 0 : running.burstLeft();
            if (left > ready.burstLeft() && left >= most) {
                victim = core;
                most = left;
            }
        }
        return victim;
    }
}
