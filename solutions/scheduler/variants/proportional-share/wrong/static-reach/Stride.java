package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Stride scheduling: whoever has the smallest pass runs, and pays its stride for each tick.
 *
 * <p>The idea is that of Waldspurger and Weihl, 1995. Who joins starts where the schedule is: at the largest pass that
 * was ever picked, which costs nothing to know.
 */
public final class Stride implements SchedulingPolicy {
    private final long quantum;
    private final long stride1;
    private final NavigableSet<Client> ready = new TreeSet<>(
            Comparator.comparingLong((Client client) -> client.pass).thenComparingLong(client -> client.turn));
    private final Map<TaskView, Client> clients = new HashMap<>();
    private static long reached;
    private long turns;

    /**
     * @param quantum in ticks
     * @param stride1 the stride of a task with one ticket
     * @throws IllegalArgumentException if one of them is less than 1
     */
    public Stride(long quantum, long stride1) {
        if (quantum < 1) {
            throw new IllegalArgumentException("a quantum is 1 tick or more, found " + quantum);
        }
        if (stride1 < 1) {
            throw new IllegalArgumentException("the stride of one ticket is 1 or more, found " + stride1);
        }
        this.quantum = quantum;
        this.stride1 = stride1;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        Client client = clients.computeIfAbsent(task, key -> new Client(key, stride1));
        if (cause == ReadyCause.ARRIVED || cause == ReadyCause.WOKEN) {
            client.pass = Math.max(client.pass, reached);
        }
        client.turn = turns++;
        ready.add(client);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        // The first one will do, unless tasks are bound to cores.
        for (Client client : ready) {
            if (client.task.mayRunOn(core)) {
                ready.remove(client);
                reached = Math.max(reached, client.pass);
                return client.task;
            }
        }
        return null;
    }

    @Override
    public long quantum(TaskView task) {
        return quantum;
    }

    @Override
    public void charge(TaskView task, long ticks) {
        Client client = clients.get(task);
        if (client != null) {
            client.pass += ticks * client.stride;
        }
    }

    @Override
    public void ended(TaskView task) {
        Client client = clients.remove(task);
        if (client != null) {
            ready.remove(client);
        }
    }

    /** A task and what it has paid. */
    private static final class Client {
        private final TaskView task;
        private final long stride;
        private long pass;
        /** When it became ready, among all; the longest ready runs first of those with the same pass. */
        private long turn;

        Client(TaskView task, long stride1) {
            this.task = task;
            this.stride = Math.max(1, stride1 / task.tickets());
        }
    }
}
