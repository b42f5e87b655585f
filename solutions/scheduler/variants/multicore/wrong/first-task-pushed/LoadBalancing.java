package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A queue for each core, balanced at intervals. */
public final class LoadBalancing implements SchedulingPolicy {
    private final long quantum;
    private final boolean commonSlices;
    private final long peekInterval;
    private final long pushInterval;
    private final List<List<TaskView>> queues = new ArrayList<>();
    private int[] load = new int[0];
    private @Nullable Machine machine;

    public LoadBalancing(long quantum, boolean commonSlices, long peekInterval, long pushInterval) {
        if (quantum < 1) {
            throw new IllegalArgumentException("a quantum is 1 or more, found " + quantum);
        }
        if (peekInterval < 0) {
            throw new IllegalArgumentException("an interval is 0 or more, found " + peekInterval);
        }
        if (pushInterval < 0) {
            throw new IllegalArgumentException("an interval is 0 or more, found " + pushInterval);
        }
        this.quantum = quantum;
        this.commonSlices = commonSlices;
        this.peekInterval = peekInterval;
        this.pushInterval = pushInterval;
    }

    @Override
    public void attach(Machine newMachine) {
        machine = newMachine;
        for (int core = 0; core < newMachine.cores(); core++) {
            queues.add(new ArrayList<>());
        }
        load = new int[newMachine.cores()];
        setTimer(newMachine);
    }

    private void setTimer(Machine present) {
        present.setTimer(present.now() + 1, 0);
    }

    @Override
    public void timer(long key) {
        Machine present = Objects.requireNonNull(machine);
        setTimer(present);
        if (pushInterval > 0 && present.now() % pushInterval == 0) {
            push();
        }
        if (peekInterval > 0 && present.now() % peekInterval == 0) {
            for (int core = 0; core < load.length; core++) {
                pull(core);
            }
        }
    }

    private void push() {
        while (true) {
            int least = 0;
            int most = NO_CORE;
            for (int core = 0; core < load.length; core++) {
                if (load[core] < load[least]) {
                    least = core;
                }
                if (!movable(core).isEmpty() && (most == NO_CORE || load[core] > load[most])) {
                    most = core;
                }
            }
            if (most == NO_CORE || load[most] - load[least] < 2) {
                return;
            }
            List<TaskView> movable = movable(most);
            move(movable.get(0), most, least);
        }
    }

    private void pull(int puller) {
        if (!queues.get(puller).isEmpty()) {
            return;
        }
        int most = puller;
        for (int core = 0; core < load.length; core++) {
            if (movable(core).size() > movable(most).size()) {
                most = core;
            }
        }
        List<TaskView> movable = movable(most);
        if (!movable.isEmpty()) {
            move(movable.get(0), most, puller);
        }
    }

    private void move(TaskView task, int from, int to) {
        queues.get(from).remove(task);
        queues.get(to).add(task);
        load[from]--;
        load[to]++;
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
