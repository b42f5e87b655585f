package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lottery scheduling with a list of the ready tasks. */
public final class Lottery implements SchedulingPolicy {
    private final long quantum;
    private final LongSupplier draws;
    private final List<TaskView> ready = new ArrayList<>();

    public Lottery(long quantum, LongSupplier draws) {
        if (quantum < 1) {
            throw new IllegalArgumentException("a quantum is 1 tick or more, found " + quantum);
        }
        this.quantum = quantum;
        this.draws = draws;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        ready.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        if (ready.isEmpty()) {
            return null;
        }
        long tickets = ready.stream().mapToLong(TaskView::tickets).sum();
        long left = Math.floorMod(draws.getAsLong(), tickets);
        int winner = 0;
        while (left >= ready.get(winner).tickets()) {
            left -= ready.get(winner).tickets();
            winner++;
        }
        return ready.remove(winner);
    }

    @Override
    public long quantum(TaskView task) {
        return quantum;
    }
}
