package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row a core; what a task did last tells by how much the load of its core changes. */
public final class PerCoreQueues implements SchedulingPolicy {
    private final long turn;
    private final boolean together;
    private final List<CoreQueue> queues = new ArrayList<>();
    private final Set<TaskView> asleep = new HashSet<>();
    private @Nullable Machine machine;

    public PerCoreQueues(long quantum, boolean commonSlices) {
        if (quantum <= 0) {
            throw new IllegalArgumentException("cannot take turns of " + quantum + " ticks");
        }
        turn = quantum;
        together = commonSlices;
    }

    @Override
    public void attach(Machine given) {
        machine = given;
        for (int i = 0; i < given.cores(); i++) {
            queues.add(new CoreQueue(i));
        }
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        CoreQueue queue =
                task.lastCore() == NO_CORE ? CoreQueue.leastLoaded(queues, task) : queues.get(task.lastCore());
        if (cause == ReadyCause.ARRIVED || cause == ReadyCause.WOKEN) {
            queue.load++;
        }
        asleep.remove(task);
        queue.row.addLast(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return queues.get(core).row.pollFirst();
    }

    @Override
    public void blocked(TaskView task) {
        asleep.add(task);
        queues.get(task.lastCore()).load--;
    }

    @Override
    public void ended(TaskView task) {
        if (asleep.remove(task)) {
            return;
        }
        for (CoreQueue queue : queues) {
            if (queue.row.remove(task)) {
                queue.load--;
                return;
            }
        }
        queues.get(task.lastCore()).load--;
    }

    @Override
    public long quantum(TaskView task) {
        return together && machine != null ? turn - machine.now() % turn : turn;
    }
}
