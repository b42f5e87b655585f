package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A queue for each core, and a core whose queue is empty steals: from the queue where most unbound tasks wait, the one that
 * has waited the longest.
 */
public final class WorkStealing implements SchedulingPolicy {
    private final long quantum;
    private final boolean commonSlices;
    private final long stealCost;
    private final List<RunQueue> queues = new ArrayList<>();
    private final NavigableSet<RunQueue> byLoad =
            new TreeSet<>(Comparator.<RunQueue>comparingInt(queue -> queue.load).thenComparingInt(queue -> queue.core));
    /** The best victim first. */
    private final NavigableSet<RunQueue> byLoot = new TreeSet<>(
            Comparator.<RunQueue>comparingInt(queue -> -queue.unbound.size()).thenComparingInt(queue -> queue.core));
    /** Where each task belongs that waits or runs. */
    private final Map<TaskView, RunQueue> runnable = new HashMap<>();

    private @Nullable Machine machine;
    private @Nullable TaskView lastStolen;
    private long steals;

    /**
     * @param quantum in ticks
     * @param commonSlices whether slices end on all cores together, at the multiples of the quantum
     * @param stealCost what a core spends on a steal before the task runs, in ticks
     * @throws IllegalArgumentException if {@code quantum} is less than 1 or {@code stealCost} less than 0
     */
    public WorkStealing(long quantum, boolean commonSlices, long stealCost) {
        if (quantum < 1) {
            throw new IllegalArgumentException("a quantum is 1 tick or more, found " + quantum);
        }
        if (stealCost < 0) {
            throw new IllegalArgumentException("the cost of a steal is 0 ticks or more, found " + stealCost);
        }
        this.quantum = quantum;
        this.commonSlices = commonSlices;
        this.stealCost = stealCost;
    }

    /** How many tasks were stolen so far. */
    public long steals() {
        return steals;
    }

    @Override
    public void attach(Machine newMachine) {
        machine = newMachine;
        for (int core = 0; core < newMachine.cores(); core++) {
            queues.add(new RunQueue(core));
        }
        byLoad.addAll(queues);
        byLoot.addAll(queues);
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        RunQueue queue = runnable.get(task);
        if (queue == null) {
            queue = home(task);
            enter(queue, task);
        }
        byLoot.remove(queue);
        queue.add(task);
        byLoot.add(queue);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        RunQueue own = queues.get(core);
        lastStolen = null;
        if (own.waiting.isEmpty()) {
            return stealFor(own);
        }
        return take(own, own.waiting.iterator().next());
    }

    @Override
    public void blocked(TaskView task) {
        leave(task);
    }

    @Override
    public void ended(TaskView task) {
        RunQueue queue = leave(task);
        // It may have been waiting, and a queue of the dead would look worth robbing.
        if (queue != null && queue.waiting.contains(task)) {
            take(queue, task);
        }
    }

    @Override
    public long quantum(TaskView task) {
        return commonSlices ? quantum - Objects.requireNonNull(machine).now() % quantum : quantum;
    }

    @Override
    public long fetchCost(TaskView task, int core) {
        return task == lastStolen ? stealCost : 0;
    }

    private @Nullable TaskView stealFor(RunQueue thief) {
        RunQueue victim = byLoot.first();
        if (victim.unbound.isEmpty()) {
            return null;
        }
        TaskView stolen = take(victim, victim.unbound.iterator().next());
        leave(stolen);
        enter(thief, stolen);
        lastStolen = stolen;
        steals++;
        return stolen;
    }

    private TaskView take(RunQueue queue, TaskView task) {
        byLoot.remove(queue);
        queue.remove(task);
        byLoot.add(queue);
        return task;
    }

    /** The core on which the task ran last; for a new one the least loaded, of equals the first. */
    private RunQueue home(TaskView task) {
        if (task.lastCore() != NO_CORE) {
            return queues.get(task.lastCore());
        }
        for (RunQueue queue : byLoad) {
            if (task.mayRunOn(queue.core)) {
                return queue;
            }
        }
        throw new IllegalStateException(task.name() + " may run nowhere");
    }

    private void enter(RunQueue queue, TaskView task) {
        runnable.put(task, queue);
        changeLoad(queue, 1);
    }

    private @Nullable RunQueue leave(TaskView task) {
        RunQueue queue = runnable.remove(task);
        if (queue != null) {
            changeLoad(queue, -1);
        }
        return queue;
    }

    private void changeLoad(RunQueue queue, int by) {
        byLoad.remove(queue);
        queue.load += by;
        byLoad.add(queue);
    }

    /** What waits for one core, in order of becoming ready. */
    private static final class RunQueue {
        private final int core;
        private final Set<TaskView> waiting = new LinkedHashSet<>();
        /** Those of them that may be stolen. */
        private final Set<TaskView> unbound = new LinkedHashSet<>();
        /** The tasks that wait here, and the one that runs here. */
        private int load;

        private RunQueue(int core) {
            this.core = core;
        }

        private void add(TaskView task) {
            waiting.add(task);
            if (!task.isBound()) {
                unbound.add(task);
            }
        }

        private void remove(TaskView task) {
            waiting.remove(task);
            unbound.remove(task);
        }
    }
}
