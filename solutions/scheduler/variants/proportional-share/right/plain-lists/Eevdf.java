package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.NiceWeights;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums up all tasks whenever the virtual time is asked for. */
public final class Eevdf implements SchedulingPolicy {
    private final long slice;
    private final Map<TaskView, State> states = new HashMap<>();
    private final List<State> runnable = new ArrayList<>();
    private final List<State> queue = new ArrayList<>();
    private @Nullable Machine machine;
    private long lastTime = 0;

    public Eevdf(long slice) {
        if (slice <= 0 || slice > 1_000_000_000L) {
            throw new IllegalArgumentException("slice out of range: " + slice);
        }
        this.slice = slice;
    }

    @Override
    public void attach(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        State state = states.computeIfAbsent(task, State::new);
        if (cause == ReadyCause.ARRIVED || cause == ReadyCause.WOKEN) {
            state.vruntime = virtualTime() - state.lag;
            runnable.add(state);
        }
        if (cause == ReadyCause.ARRIVED || cause == ReadyCause.WOKEN || cause == ReadyCause.YIELDED) {
            newRequest(state);
        }
        queue.add(state);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        long time = virtualTime();
        State best = null;
        for (State state : queue) {
            if (best == null) {
                best = state;
                continue;
            }
            boolean owed = state.vruntime <= time;
            boolean bestOwed = best.vruntime <= time;
            if (owed == bestOwed ? state.deadline < best.deadline : owed) {
                best = state;
            }
        }
        queue.remove(best);
        return best == null ? null : best.task;
    }

    @Override
    public long quantum(TaskView task) {
        State state = states.get(task);
        state.onCore = true;
        return state.left;
    }

    @Override
    public void charge(TaskView task, long ticks) {
        State state = states.get(task);
        state.onCore = false;
        state.vruntime += (ticks << 30) / state.weight;
        state.left -= ticks;
        if (state.left <= 0) {
            newRequest(state);
        }
    }

    @Override
    public void blocked(TaskView task) {
        State state = states.get(task);
        long bound = (slice << 30) / state.weight;
        state.lag = virtualTime() - state.vruntime;
        if (state.lag > bound) {
            state.lag = bound;
        } else if (state.lag < -bound) {
            state.lag = -bound;
        }
        runnable.remove(state);
    }

    @Override
    public void ended(TaskView task) {
        virtualTime();
        State state = states.get(task);
        runnable.remove(state);
        queue.remove(state);
    }

    @Override
    public int interrupt(TaskView newcomer) {
        State state = states.get(newcomer);
        int victim = NO_CORE;
        if (machine == null || state.vruntime > virtualTime()) {
            return victim;
        }
        long latest = state.deadline;
        for (int core = 0; core < machine.cores(); core++) {
            TaskView running = machine.running(core);
            if (running != null && deadline(running) > latest) {
                latest = deadline(running);
                victim = core;
            }
        }
        return victim;
    }

    public long virtualTime() {
        BigInteger sum = BigInteger.ZERO;
        long weights = 0;
        for (State state : runnable) {
            sum = sum.add(BigInteger.valueOf(state.now()).multiply(BigInteger.valueOf(state.weight)));
            weights += state.weight;
        }
        if (weights > 0) {
            BigInteger[] parts = sum.divideAndRemainder(BigInteger.valueOf(weights));
            lastTime = parts[0].longValue() - (parts[1].signum() < 0 ? 1 : 0);
        }
        return lastTime;
    }

    public long vruntime(TaskView task) {
        State state = states.get(task);
        return state == null ? 0 : state.now();
    }

    public long deadline(TaskView task) {
        State state = states.get(task);
        return state == null ? 0 : state.deadline;
    }

    private void newRequest(State state) {
        state.left = slice;
        state.deadline = state.vruntime + (slice << 30) / state.weight;
    }

    private static class State {
        final TaskView task;
        final long weight;
        long vruntime;
        long deadline;
        long left;
        long lag;
        boolean onCore;

        State(TaskView task) {
            this.task = task;
            this.weight = NiceWeights.of(task.nice());
        }

        long now() {
            return onCore ? vruntime + (task.sliceTicks() << 30) / weight : vruntime;
        }
    }
}
