package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.*;
import java.util.*;

/** A heap by where the line of each task crosses tick 0. */
public final class PriorityScheduling implements SchedulingPolicy {
    private static final long LONGEST_INTERVAL = 1_000_000_000;
    private static final long NEVER = Long.MAX_VALUE;

    private record Waiting(TaskView task, long line, long turn) {}

    private final Queue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparingLong(Waiting::line).thenComparingLong(Waiting::turn));
    private final PriorityOrder order;
    private final boolean preemptive;
    private final boolean aging;
    private final long level;

    private long turns;
    private Machine machine;
    private long[] running = {};
    private long alarm = NEVER;

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

    private long aged() {
        return aging ? machine().now() : 0;
    }

    @Override
    public TaskView pick(int core) {
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

    private int worst(int taken) {
        int worst = NO_CORE;
        for (int core = 0; core < running.length; core++) {
            boolean busy = core == taken || machine().running(core) != null;
            if (busy && (worst == NO_CORE || running[core] > running[worst])) {
                worst = core;
            }
        }
        return worst;
    }

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
