package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A queue for each core. */
public final class PerCoreQueues implements SchedulingPolicy {
    private final long quantum;
    private final boolean commonSlices;
    private final List<List<TaskView>> queues = new ArrayList<>();
    private int[] load = new int[0];
    private @Nullable Machine machine;

    public PerCoreQueues(long quantum, boolean commonSlices) {
        if (quantum < 1) {
            throw new IllegalArgumentException("a quantum is 1 or more, found " + quantum);
        }
        this.quantum = quantum;
        this.commonSlices = commonSlices;
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
        int core = task.lastCore();
        if (core == NO_CORE) {
            core = leastLoaded(task);
        }
        if (cause == ReadyCause.ARRIVED || cause == ReadyCause.WOKEN) {
            load[core]++;
        }
        queues.get(core).add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        List<TaskView> queue = queues.get(core);
        return queue.isEmpty() ? null : queue.remove(0);
    }

    @Override
    public void blocked(TaskView task) {
        load[task.lastCore()]--;
    }

    @Override
    public void ended(TaskView task) {
        load[task.lastCore()]--;
    }

    @Override
    public long quantum(TaskView task) {
        return commonSlices ? quantum - Objects.requireNonNull(machine).now() % quantum : quantum;
    }

    private int leastLoaded(TaskView task) {
        int core = 0;
        while (!task.mayRunOn(core)) {
            core++;
        }
        return core;
    }
}
