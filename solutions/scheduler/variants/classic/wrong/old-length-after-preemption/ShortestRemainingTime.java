package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Shortest remaining time first: a heap by what is left of the burst, and a look at the cores when somebody comes. */
public final class ShortestRemainingTime implements SchedulingPolicy {

    private record Waiting(TaskView task, long left, long turn) {}

    private final Queue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparingLong(Waiting::left).thenComparingLong(Waiting::turn));
    private long turns;
    private @Nullable Machine machine;

    @Override
    public void attach(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        queue.add(new Waiting(task, task.burstLeft() + task.cpuTime(), turns++));
    }

    @Override
    public @Nullable TaskView pick(int core) {
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
