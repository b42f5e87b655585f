package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import org.jspecify.annotations.Nullable;

/** Links the ready tasks into a chain by hand. */
public final class RoundRobin implements SchedulingPolicy {
    private final long turn;
    private @Nullable Link head;
    private @Nullable Link tail;

    public RoundRobin(long quantum) {
        if (quantum <= 0) {
            throw new IllegalArgumentException("cannot share a core in turns of " + quantum + " ticks");
        }
        turn = quantum;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        Link link = new Link(task);
        if (tail == null) {
            head = link;
        } else {
            tail.next = link;
        }
        tail = link;
    }

    @Override
    public @Nullable TaskView pick(int core) {
        Link first = head;
        if (first == null) {
            return null;
        }
        head = first.next;
        if (head == null) {
            tail = null;
        }
        return first.task;
    }

    @Override
    public long quantum(TaskView task) {
        return turn;
    }

    private static final class Link {
        private final TaskView task;
        private @Nullable Link next;

        private Link(TaskView task) {
            this.task = task;
        }
    }
}
