package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lottery scheduling (task 1): each ready task holds its tickets, one ticket is drawn at each pick, and its holder runs
 * for a quantum.
 *
 * <p>The tickets that take part in a draw are those of the tasks that are ready just then. They are numbered from 0 in
 * the order of {@link TaskView#id()}, and ticket {@code Math.floorMod(draw, tickets)} wins.
 */
public final class Lottery implements SchedulingPolicy {

    /**
     * @param quantum in ticks
     * @param draws any numbers, also negative ones; each pick takes exactly one
     * @throws IllegalArgumentException if {@code quantum} is less than 1, with the value in its message
     */
    public Lottery(long quantum, LongSupplier draws) {
        throw new NotImplemented("Lottery.Lottery");
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        throw new NotImplemented("Lottery.ready");
    }

    @Override
    public @Nullable TaskView pick(int core) {
        throw new NotImplemented("Lottery.pick");
    }

    @Override
    public long quantum(TaskView task) {
        throw new NotImplemented("Lottery.quantum");
    }
}
