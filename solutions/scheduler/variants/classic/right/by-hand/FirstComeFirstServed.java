package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands out numbered tickets, as a bakery does, and serves the lowest number. */
public final class FirstComeFirstServed implements SchedulingPolicy {
    private final Map<Long, TaskView> tickets = new HashMap<>();
    private long nextTicket;
    private long nowServing;

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        tickets.put(nextTicket++, task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return nowServing < nextTicket ? tickets.remove(nowServing++) : null;
    }
}
