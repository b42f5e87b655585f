package dev.timeslice.model;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.trace.EventKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tasks that become ready in a tick: in which order, and which of them may ask for a core. */
final class Admission {

    /** A task that left its core at this tick and stays ready. */
    private record Requeued(Task task, Core core, EventKind kind, ReadyCause cause) {}

    private final Journal journal;
    private final GuardedPolicy policy;
    private final ArrayDeque<Requeued> requeued = new ArrayDeque<>();
    private final ArrayDeque<Task> newcomers = new ArrayDeque<>();
    private final ArrayDeque<Task> born = new ArrayDeque<>(0);
    private List<Task> wakers = new ArrayList<>();
    private List<Task> spareWakers = new ArrayList<>();
    private int ready;

    Admission(Journal journal, GuardedPolicy policy) {
        this.journal = journal;
        this.policy = policy;
    }

    /** How many tasks wait for a core. */
    int ready() {
        return ready;
    }

    /** A task that left its core stays ready, from {@link #putBack} on. */
    void leave(Task task, Core core, EventKind kind, ReadyCause cause) {
        task.state = Task.State.LEAVING;
        requeued.add(new Requeued(task, core, kind, cause));
    }

    /** A task was made by another one; it arrives before this tick is over. */
    void born(Task task) {
        born.add(task);
    }

    /** What a task slept for has happened. */
    void wake(Task task) {
        wakers.add(task);
    }

    /** Lets the tasks that left their cores be ready. */
    void putBack() {
        for (Requeued next = requeued.poll(); next != null; next = requeued.poll()) {
            Task task = next.task();
            // Its process may have ended since it left.
            if (task.state == Task.State.LEAVING) {
                journal.write(next.core(), next.kind(), task, 0);
                hold(task);
                policy.ready(task, next.cause());
            }
        }
    }

    void arrive(Task task) {
        journal.write(EventKind.ARRIVE, task, 0);
        hold(task);
        newcomers.add(task);
        policy.ready(task, ReadyCause.ARRIVED);
    }

    /**
     * Lets the tasks arrive that were born in this tick, and hands over those who sleep no longer.
     *
     * @param taker gets each task that is still asleep, after the event
     */
    void wakeUp(Consumer<Task> taker) {
        for (Task next = born.poll(); next != null; next = born.poll()) {
            // Its process may have ended since it was made.
            if (next.state == Task.State.NEW) {
                arrive(next);
            }
        }
        while (!wakers.isEmpty()) {
            List<Task> now = wakers;
            wakers = spareWakers;
            spareWakers = now;
            for (Task task : now) {
                // Its process may have ended while it slept.
                if (task.state == Task.State.ASLEEP) {
                    journal.write(EventKind.WAKE, task, 0);
                    taker.accept(task);
                }
            }
            now.clear();
        }
    }

    /** A task that woke waits for a core like any other. */
    void queue(Task task) {
        hold(task);
        newcomers.add(task);
        policy.ready(task, ReadyCause.WOKEN);
    }

    /** The policy has the task from now on. */
    void hold(Task task) {
        task.state = Task.State.READY;
        ready++;
    }

    /** The policy has given the task away, or it has ended. */
    void release() {
        ready--;
    }

    /** Asks for the task a second time, before all others. */
    void askAgain(Task task) {
        newcomers.add(task);
    }

    /** The priority that counts for a task has changed, which may matter to whoever waits for a core. */
    void reprioritised(Task task, int before) {
        policy.priorityChanged(task, before);
        if (task.state == Task.State.READY) {
            askAgain(task);
        }
    }

    /** The next newcomer that still waits; {@code null} if there is none. */
    @Nullable
    Task nextNewcomer() {
        for (Task task = newcomers.poll(); task != null; task = newcomers.poll()) {
            if (task.state == Task.State.READY) {
                return task;
            }
        }
        return null;
    }

    /** Nobody asks for a core any more at this tick. */
    void forgetNewcomers() {
        newcomers.clear();
    }
}
