package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Priority scheduling with aging that never sweeps over the tasks.
 *
 * <p>Levels are counted in ticks of aging, and a smaller number is better: a level is {@code interval} of them, and a ready task
 * gains one in every tick. So the levels of all ready tasks fall alike, as parallel lines over time, and the order of two of them
 * never changes: a heap by where each line would stand at tick 0 is enough. Running tasks stay level. When the best line comes
 * down to a level below the worst running one can be computed, and a timer is set for that tick.
 */
public final class PriorityScheduling implements SchedulingPolicy {
    private static final long LONGEST_INTERVAL = 1_000_000_000;
    private static final long NEVER = Long.MAX_VALUE;

    /**
     * @param line the task's level, carried back along its line to tick 0
     */
    private record Waiting(TaskView task, long line, long turn) {}

    private final Queue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparingLong(Waiting::line).thenComparingLong(Waiting::turn));
    private final PriorityOrder order;
    private final boolean preemptive;
    private final boolean aging;
    /** One level, in ticks of aging. */
    private final long level;

    private long turns;
    private @Nullable Machine machine;
    /** By core, the level of the task that it runs or ran last. */
    private long[] running = {};
    /** The tick of the earliest timer that is still to fire. */
    private long alarm = NEVER;

    /**
     * @param agingInterval in ticks, 0 to 1 000 000 000; 0 for no aging
     * @throws IllegalArgumentException if {@code agingInterval} is out of its range
     */
    public PriorityScheduling(PriorityOrder order, boolean preemptive, long agingInterval) {
        if (agingInterval < 0 || agingInterval > LONGEST_INTERVAL) {
            throw new IllegalArgumentException(
                    "an aging interval is 0 to " + LONGEST_INTERVAL + " ticks, found " + agingInterval);
        }
        this.order = order;
        this.preemptive = preemptive;
        this.aging = agingInterval > 0;
        this.level = Math.max(1, agingInterval);
    }

    @Override
    public void attach(Machine machine) {
        this.machine = machine;
        running = new long[machine.cores()];
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        boolean goesOn = cause == ReadyCause.PREEMPTED || cause == ReadyCause.QUANTUM_EXPIRED;
        queue(task, goesOn ? running[task.lastCore()] : levelOf(task));
    }

    private long levelOf(TaskView task) {
        return level * (order == PriorityOrder.SMALLEST_FIRST ? task.priority() : -(long) task.priority());
    }

    private void queue(TaskView task, long atLevel) {
        queue.add(new Waiting(task, atLevel + aged(), turns++));
    }

    /** How far all lines have come down since tick 0. */
    private long aged() {
        return aging ? machine().now() : 0;
    }

    @Override
    public @Nullable TaskView pick(int core) {
        Waiting best = queue.poll();
        if (best == null) {
            return null;
        }
        running[core] = best.line() - aged();
        overtake(core);
        return best.task();
    }

    @Override
    public int interrupt(TaskView ready) {
        int core = worst(NO_CORE);
        long due = due(core);
        if (due <= machine().now()) {
            return core;
        }
        setAlarm(due);
        return NO_CORE;
    }

    @Override
    public void timer(long key) {
        if (key == alarm) {
            alarm = NEVER;
            overtake(NO_CORE);
        }
    }

    /** Takes a core for the best ready task, now or by a timer. */
    private void overtake(int taken) {
        int core = worst(taken);
        long due = due(core);
        if (due <= machine().now()) {
            due = machine().interruptibleFrom(core);
        }
        if (due > machine().now()) {
            setAlarm(due);
            return;
        }
        TaskView overtaken = machine().preempt(core);
        if (overtaken != null) {
            queue(overtaken, running[core]);
        }
    }

    /** The busy core whose task has the worst level; {@code taken} counts as busy. */
    private int worst(int taken) {
        int worst = NO_CORE;
        for (int core = 0; core < running.length; core++) {
            boolean busy = core == taken || machine().running(core) != null;
            if (busy && (worst == NO_CORE || running[core] < running[worst])) {
                worst = core;
            }
        }
        return worst;
    }

    /** From which tick on the best ready task is a level better than the task on a core. */
    private long due(int core) {
        Waiting best = queue.peek();
        if (!preemptive || best == null || core == NO_CORE) {
            return NEVER;
        }
        long ticks = best.line() + level - running[core];
        if (aging) {
            return ticks;
        }
        return ticks <= 0 ? machine().now() : NEVER;
    }

    private void setAlarm(long tick) {
        if (tick < alarm) {
            alarm = tick;
            machine().setTimer(tick, tick);
        }
    }

    private Machine machine() {
        return Objects.requireNonNull(machine);
    }
}
