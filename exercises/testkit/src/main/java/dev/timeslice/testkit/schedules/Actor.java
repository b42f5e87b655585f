package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Wait;

/** One thread of a scenario, as the others see it. Asking is no schedule point and orders nothing. */
public final class Actor {
    private final Task task;

    Actor(Task task) {
        this.task = task;
    }

    Task task() {
        return task;
    }

    /** Whether it waits for something right now that has not come yet. */
    public boolean isWaiting() {
        Wait wait = task.waitsFor();
        return wait != null && !wait.isOver();
    }

    /** Whether it has come to its end. */
    public boolean hasEnded() {
        return task.hasEnded();
    }

    /** Interrupts it, as {@link Thread#interrupt} does. */
    public void interrupt() {
        Task me = Task.current();
        me.execution().interrupt(me, task);
    }
}
