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
        boolean waits = wait != null && !wait.isOver();
        Task.current().see(waits ? 1 : 2);
        return waits;
    }

    /** Whether it has come to its end. */
    public boolean hasEnded() {
        Task.current().see(task.hasEnded() ? 1 : 2);
        return task.hasEnded();
    }

    /** Interrupts it, as {@link Thread#interrupt} does. */
    public void interrupt() {
        Task me = Task.current();
        me.execution().interrupt(me, task);
    }
}
