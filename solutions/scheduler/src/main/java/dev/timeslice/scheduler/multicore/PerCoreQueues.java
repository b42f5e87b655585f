package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A queue for each core: a new task goes to the core with the fewest runnable tasks and stays there for good. */
public final class PerCoreQueues implements SchedulingPolicy {
    private final long quantum;
    private final boolean commonSlices;
    private final List<RunQueue> queues = new ArrayList<>();
    private final NavigableSet<RunQueue> byLoad =
            new TreeSet<>(Comparator.<RunQueue>comparingInt(queue -> queue.load).thenComparingInt(queue -> queue.core));
    /** Where each task belongs that waits or runs. */
    private final Map<TaskView, RunQueue> runnable = new HashMap<>();

    private @Nullable Machine machine;

    /**
     * @param quantum in ticks
     * @param commonSlices whether slices end on all cores together, at the multiples of the quantum
     * @throws IllegalArgumentException if {@code quantum} is less than 1
     */
    public PerCoreQueues(long quantum, boolean commonSlices) {
        if (quantum < 1) {
            throw new IllegalArgumentException("a quantum is 1 tick or more, found " + quantum);
        }
        this.quantum = quantum;
        this.commonSlices = commonSlices;
    }

    @Override
    public void attach(Machine newMachine) {
        machine = newMachine;
        for (int core = 0; core < newMachine.cores(); core++) {
            queues.add(new RunQueue(core));
        }
        byLoad.addAll(queues);
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        RunQueue queue = runnable.get(task);
        if (queue == null) {
            queue = home(task);
            runnable.put(task, queue);
            changeLoad(queue, 1);
        }
        queue.waiting.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return queues.get(core).waiting.poll();
    }

    @Override
    public void blocked(TaskView task) {
        leave(task);
    }

    @Override
    public void ended(TaskView task) {
        // One that ends while it waits stays in its row: the kernel drops it when it is picked.
        leave(task);
    }

    @Override
    public long quantum(TaskView task) {
        return commonSlices ? quantum - Objects.requireNonNull(machine).now() % quantum : quantum;
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

    private void leave(TaskView task) {
        RunQueue queue = runnable.remove(task);
        if (queue != null) {
            changeLoad(queue, -1);
        }
    }

    private void changeLoad(RunQueue queue, int by) {
        byLoad.remove(queue);
        queue.load += by;
        byLoad.add(queue);
    }

    /** What waits for one core. */
    private static final class RunQueue {
        private final int core;
        private final Queue<TaskView> waiting = new ArrayDeque<>();
        /** The tasks that wait here, and the one that runs here. */
        private int load;

        private RunQueue(int core) {
            this.core = core;
        }
    }
}
