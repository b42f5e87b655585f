package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.*;
import java.util.*;

/** Numbers the tasks as they become ready; the smallest number is served. */
public final class FirstComeFirstServed implements SchedulingPolicy {
    private record Ticket(long number, TaskView task) {}

    private final PriorityQueue<Ticket> tickets = new PriorityQueue<>(Comparator.comparingLong(Ticket::number));
    private long next;

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        tickets.add(new Ticket(next++, task));
    }

    @Override
    public TaskView pick(int core) {
        Ticket first = tickets.poll();
        return first == null ? null : first.task();
    }
}
