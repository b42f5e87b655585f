package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One queue for all cores: a free core takes the first task that may run on it.
 *
 * <p>Tasks that are bound to cores would make that a search. So they wait in a row of their own for each of their cores, and
 * a number drawn when a task becomes ready tells who is first.
 */
public final class CentralQueue implements SchedulingPolicy {
    private final long quantum;
    private final boolean commonSlices;
    private final Queue<Ticket> unbound = new ArrayDeque<>();
    /** By core: the tasks that are bound to it, among others, and their numbers. */
    private final List<Map<TaskView, Long>> bound = new ArrayList<>();

    private @Nullable Machine machine;
    private long nextNumber;

    /**
     * @param quantum in ticks
     * @param commonSlices whether slices end on all cores together, at the multiples of the quantum
     * @throws IllegalArgumentException if {@code quantum} is less than 1
     */
    public CentralQueue(long quantum, boolean commonSlices) {
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
            bound.add(new LinkedHashMap<>());
        }
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        long number = nextNumber++;
        if (!task.isBound()) {
            unbound.add(new Ticket(task, number));
            return;
        }
        for (int core = 0; core < bound.size(); core++) {
            if (task.mayRunOn(core)) {
                bound.get(core).put(task, number);
            }
        }
    }

    @Override
    public @Nullable TaskView pick(int core) {
        Ticket anybody = unbound.peek();
        Iterator<Map.Entry<TaskView, Long>> own = bound.get(core).entrySet().iterator();
        Map.Entry<TaskView, Long> firstOwn = own.hasNext() ? own.next() : null;
        if (firstOwn == null || (anybody != null && anybody.number() < firstOwn.getValue())) {
            unbound.poll();
            return anybody == null ? null : anybody.task();
        }
        TaskView picked = firstOwn.getKey();
        bound.forEach(row -> row.remove(picked));
        return picked;
    }

    @Override
    public long quantum(TaskView task) {
        return commonSlices ? quantum - Objects.requireNonNull(machine).now() % quantum : quantum;
    }

    private record Ticket(TaskView task, long number) {}
}
