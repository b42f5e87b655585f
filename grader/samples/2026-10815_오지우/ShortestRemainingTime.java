package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.*;
import java.util.*;

/** A heap by what is left. */
public final class ShortestRemainingTime implements SchedulingPolicy {

    private record Waiting(TaskView task, long left, long turn) {}

    private final Queue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparingLong(Waiting::left).thenComparingLong(Waiting::turn));
    private long turns;
    private Machine machine;

    @Override
    public void attach(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.add(new Waiting(task, task.burstLeft(), turns++));
    }

    @Override
    public TaskView pick(int core) {
        Waiting shortest = queue.poll();
        return shortest == null ? null : shortest.task();
    }

    @Override
    public int interrupt(TaskView ready) {
        Machine cores = Objects.requireNonNull(machine);
        int longest = NO_CORE;
        long most = ready.burstLeft();
        for (int core = 0; core < cores.cores(); core++) {
            TaskView running = cores.running(core);
            if (running != null && running.burstLeft() > most) {
                longest = core;
                most = running.burstLeft();
            }
        }
        return longest;
    }
}
