package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Round robin that takes arrivals at the end of a slice to be later than the slice. */
public final class RoundRobin implements SchedulingPolicy {
    private final long quantum;
    private @Nullable Machine machine;
    private final Deque<TaskView> queue = new ArrayDeque<>();

    /**
     * @param quantum in ticks
     * @throws IllegalArgumentException if {@code quantum} is less than 1
     */
    public RoundRobin(long quantum) {
        if (quantum < 1) {
            throw new IllegalArgumentException("a quantum is 1 tick or more, found " + quantum);
        }
        this.quantum = quantum;
    }

    @Override
    public void attach(Machine newMachine) {
        machine = newMachine;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        Deque<TaskView> later = new ArrayDeque<>();
        if (cause == ReadyCause.QUANTUM_EXPIRED && machine != null) {
            while (!queue.isEmpty() && queue.getLast().arrival() == machine.now()) {
                later.addFirst(queue.removeLast());
            }
        }
        queue.add(task);
        queue.addAll(later);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return queue.poll();
    }

    @Override
    public long quantum(TaskView task) {
        return quantum;
    }
}
