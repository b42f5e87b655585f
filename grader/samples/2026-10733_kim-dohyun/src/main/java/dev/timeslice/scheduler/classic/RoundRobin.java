package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.*;
import java.util.*;

/** A list from which the front is taken. */
public final class RoundRobin implements SchedulingPolicy {
    private final List<TaskView> waiting = new ArrayList<>();
    private final long q;

    public RoundRobin(long quantum) {
        if (quantum <= 0) throw new IllegalArgumentException("bad quantum " + quantum);
        q = quantum;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        waiting.add(task);
    }

    @Override
    public TaskView pick(int core) {
        return waiting.isEmpty() ? null : waiting.remove(0);
    }

    @Override
    public long quantum(TaskView task) {
        return q;
    }
}
