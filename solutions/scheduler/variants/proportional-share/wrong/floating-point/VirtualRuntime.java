package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.NiceWeights;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Scheduling by virtual runtime, as Linux' completely fair scheduler had it: whoever has the smallest virtual runtime
 * runs, and the period in which everybody runs once is shared by weight.
 */
public final class VirtualRuntime implements SchedulingPolicy {
    /** The virtual runtime of one tick at nice 0. */
    private static final long TICK = 1L << 20;

    private final long latency;
    private final long granularity;
    private final long credit;
    private final NavigableSet<Entity> ready = new TreeSet<>(
            Comparator.comparingLong((Entity entity) -> entity.vruntime).thenComparingLong(entity -> entity.turn));
    private final Map<TaskView, Entity> entities = new HashMap<>();
    /** Those that have been charged and are about to be ready, asleep or gone: at most one a core. */
    private final Set<Entity> leaving = new HashSet<>();

    private @Nullable Machine machine;
    /** Of the tasks that are ready or running. */
    private double weights;

    private long minimum;
    private long turns;

    /**
     * @param latency in ticks: the period that ready and running tasks share by weight
     * @param granularity in ticks: the shortest quantum, and the lead that a newcomer needs to interrupt
     * @param credit in ticks of nice 0: how far behind the minimum a task may wake
     * @throws IllegalArgumentException if {@code latency} or {@code granularity} is less than 1, or {@code credit}
     *     than 0
     */
    public VirtualRuntime(long latency, long granularity, long credit) {
        this.latency = inRange("latency", latency, 1);
        this.granularity = inRange("granularity", granularity, 1);
        this.credit = inRange("credit", credit, 0);
    }

    private static long inRange(String knob, long ticks, long least) {
        // Beyond this the product with 2^30 is no long any more.
        if (ticks < least || ticks > 1_000_000_000) {
            throw new IllegalArgumentException(knob + " is " + least + " to 1000000000 ticks, found " + ticks);
        }
        return ticks;
    }

    @Override
    public void attach(Machine attached) {
        machine = attached;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        Entity entity = entities.computeIfAbsent(task, Entity::new);
        if (!entity.competes) {
            join(entity, cause == ReadyCause.ARRIVED ? 0 : credit);
        }
        leaving.remove(entity);
        entity.turn = turns++;
        ready.add(entity);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        // The first one will do, unless tasks are bound to cores.
        for (Entity entity : ready) {
            if (entity.task.mayRunOn(core)) {
                ready.remove(entity);
                return entity.task;
            }
        }
        return null;
    }

    @Override
    public long quantum(TaskView task) {
        Entity entity = entities.computeIfAbsent(task, Entity::new);
        if (!entity.competes) {
            // Where I/O lets a task go on at once, it runs without having been ready.
            join(entity, credit);
        }
        entity.runs = true;
        return Math.max(granularity, (long) (latency * entity.weight / weights));
    }

    @Override
    public void charge(TaskView task, long ticks) {
        Entity entity = entities.get(task);
        if (entity != null) {
            entity.runs = false;
            entity.vruntime += entity.virtual(ticks);
            leaving.add(entity);
        }
    }

    @Override
    public void blocked(TaskView task) {
        Entity entity = entities.get(task);
        if (entity != null) {
            leave(entity);
        }
    }

    @Override
    public void ended(TaskView task) {
        Entity entity = entities.remove(task);
        if (entity != null && entity.competes) {
            leave(entity);
            ready.remove(entity);
        }
    }

    @Override
    public int interrupt(TaskView newcomer) {
        Entity entity = entities.get(newcomer);
        if (machine == null || entity == null) {
            return NO_CORE;
        }
        int farthest = NO_CORE;
        long most = entity.vruntime + granularity * TICK;
        for (int core = 0; core < machine.cores(); core++) {
            Entity running = runningOn(machine, core);
            if (running != null && newcomer.mayRunOn(core) && running.presentVruntime() > most) {
                farthest = core;
                most = running.presentVruntime();
            }
        }
        return farthest;
    }

    /** The virtual runtime of a task, in 2^20ths of a tick of nice 0; of a running task with what it has run so far. */
    public long vruntime(TaskView task) {
        Entity entity = entities.get(task);
        return entity == null ? 0 : entity.presentVruntime();
    }

    /** The largest value that the smallest virtual runtime of all ready and running tasks has had so far. */
    public long minVruntime() {
        raiseMinimum();
        return minimum;
    }

    private void join(Entity entity, long leeway) {
        raiseMinimum();
        entity.vruntime = Math.max(entity.vruntime, minimum - leeway * TICK);
        entity.competes = true;
        weights += entity.weight;
    }

    private void leave(Entity entity) {
        raiseMinimum();
        leaving.remove(entity);
        entity.competes = false;
        weights -= entity.weight;
    }

    private void raiseMinimum() {
        long smallest = ready.isEmpty() ? Long.MAX_VALUE : ready.first().vruntime;
        for (Entity entity : leaving) {
            smallest = Math.min(smallest, entity.vruntime);
        }
        for (int core = 0; machine != null && core < machine.cores(); core++) {
            Entity running = runningOn(machine, core);
            if (running != null) {
                smallest = Math.min(smallest, running.presentVruntime());
            }
        }
        if (smallest != Long.MAX_VALUE) {
            minimum = Math.max(minimum, smallest);
        }
    }

    private @Nullable Entity runningOn(Machine attached, int core) {
        TaskView task = attached.running(core);
        Entity entity = task == null ? null : entities.get(task);
        // A core may also be kept for a task that sleeps.
        return entity == null || !entity.competes ? null : entity;
    }

    /** A task and what it has received, by its weight. */
    private static final class Entity {
        private final TaskView task;
        private final double weight;
        private long vruntime;
        /** When it became ready, among all; the longest ready runs first of those with the same virtual runtime. */
        private long turn;
        /** Whether it is ready or running. */
        private boolean competes;
        /** Whether it runs, and has not been charged for that yet. */
        private boolean runs;

        Entity(TaskView task) {
            this.task = task;
            this.weight = NiceWeights.of(task.nice());
        }

        long virtual(long ticks) {
            return (long) (ticks * NiceWeights.OF_NICE_0 * TICK / weight);
        }

        long presentVruntime() {
            return runs ? vruntime + virtual(task.sliceTicks()) : vruntime;
        }
    }
}
