package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A queue for each core, and idle cores steal. */
public final class WorkStealing implements SchedulingPolicy {
    private final long quantum;
    private final boolean commonSlices;
    private final long stealCost;
    private final List<List<TaskView>> queues = new ArrayList<>();
    private final Map<TaskView, Integer> home = new HashMap<>();
    private int[] load = new int[0];
    private @Nullable Machine machine;
    private @Nullable TaskView stolen;
    private long steals;

    public WorkStealing(long quantum, boolean commonSlices, long stealCost) {
        if (quantum < 1) {
            throw new IllegalArgumentException("a quantum is 1 or more, found " + quantum);
        }
        if (stealCost < 0) {
            throw new IllegalArgumentException("a cost is 0 or more, found " + stealCost);
        }
        this.quantum = quantum;
        this.commonSlices = commonSlices;
        this.stealCost = stealCost;
    }

    public long steals() {
        return steals;
    }

    @Override
    public void attach(Machine newMachine) {
        machine = newMachine;
        for (int core = 0; core < newMachine.cores(); core++) {
            queues.add(new ArrayList<>());
        }
        load = new int[newMachine.cores()];
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        if (!home.containsKey(task)) {
            home.put(task, leastLoaded(task));
        }
        int core = Objects.requireNonNull(home.get(task));
        if (cause == ReadyCause.ARRIVED || cause == ReadyCause.WOKEN) {
            load[core]++;
        }
        queues.get(core).add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        stolen = null;
        List<TaskView> queue = queues.get(core);
        return queue.isEmpty() ? steal(core) : queue.remove(0);
    }

    private @Nullable TaskView steal(int thief) {
        int victim = thief;
        for (int core = 0; core < load.length; core++) {
            if (movable(core).size() > movable(victim).size()) {
                victim = core;
            }
        }
        List<TaskView> loot = movable(victim);
        if (loot.isEmpty()) {
            return null;
        }
        TaskView task = loot.get(0);
        queues.get(victim).remove(task);
        steals++;
        stolen = task;
        return task;
    }

    @Override
    public long fetchCost(TaskView task, int core) {
        return task == stolen ? stealCost : 0;
    }

    @Override
    public void blocked(TaskView task) {
        load[Objects.requireNonNull(home.get(task))]--;
    }

    @Override
    public void ended(TaskView task) {
        load[Objects.requireNonNull(home.get(task))]--;
    }

    @Override
    public long quantum(TaskView task) {
        return commonSlices ? quantum - Objects.requireNonNull(machine).now() % quantum : quantum;
    }

    private int leastLoaded(TaskView task) {
        int best = NO_CORE;
        for (int core = 0; core < load.length; core++) {
            if (task.mayRunOn(core) && (best == NO_CORE || load[core] < load[best])) {
                best = core;
            }
        }
        return best;
    }

    /** The tasks in a queue that may go to another one. */
    private List<TaskView> movable(int core) {
        List<TaskView> movable = new ArrayList<>();
        for (TaskView task : queues.get(core)) {
            if (!task.isBound()) {
                movable.add(task);
            }
        }
        return movable;
    }
}
