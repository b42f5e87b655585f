package dev.timeslice.model.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * Decides which ready task runs next: the part of the kernel that the exercises of the unit scheduler replace.
 *
 * <p>The kernel tells the policy about every task that becomes ready, and asks it whenever a core is free. The rules:
 *
 * <ul>
 *   <li>A task that was picked is no longer ready; it comes back through {@link #ready} or never.
 *   <li>Only a ready task may be picked, and while tasks are ready the machine must not stand still.
 *   <li>A quantum is at least one tick.
 * </ul>
 *
 * <p>A policy that breaks one of them ends the run with a {@link dev.timeslice.model.ContractViolation} that says which
 * one and when. A policy serves one run: make a new one for the next.
 */
public interface SchedulingPolicy {
    /** The quantum of a task that runs until it blocks, yields or ends. */
    long UNLIMITED = Long.MAX_VALUE;

    /** The answer of {@link #interrupt} that lets every running task go on. */
    int NO_CORE = -1;

    /**
     * Called once, before anything else.
     *
     * @param machine may be kept and asked later
     */
    default void attach(Machine machine) {}

    /**
     * A task has become ready and waits for a core.
     *
     * @param task not running, and not told to be ready before since it was last picked
     * @param cause why it is ready
     */
    void ready(TaskView task, ReadyCause cause);

    /**
     * Chooses the task that runs next on a free core, and forgets it: it is no longer ready.
     *
     * <p>The kernel asks only while at least one task is ready.
     *
     * @param core the free core, from 0
     * @return a ready task; {@code null} if none of them may run on this core, which leaves it idle
     */
    @Nullable
    TaskView pick(int core);

    /**
     * How long a task that was just picked may run before the kernel takes the core away from it.
     *
     * @return in ticks, at least 1, counted from the tick at which it begins to run; {@link #UNLIMITED} for no end
     */
    default long quantum(TaskView task) {
        return UNLIMITED;
    }

    /**
     * A task leaves its core; called before the policy learns, if ever, that the task is ready again.
     *
     * @param ticks how long it ran since it was picked, 0 or more
     */
    default void charge(TaskView task, long ticks) {}

    /**
     * A task has arrived or woken and no core is free: chooses a core whose running task should make room.
     *
     * @param ready has been passed to {@link #ready} before
     * @return the core to interrupt, whose task becomes ready as {@link ReadyCause#PREEMPTED}; {@link #NO_CORE} for none
     */
    default int interrupt(TaskView ready) {
        return NO_CORE;
    }
}
