package dev.timeslice.model.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * Decides which ready task runs next: the part of the kernel that the exercises of the unit scheduler replace.
 *
 * <p>The kernel tells the policy about every task that becomes ready, and asks it whenever a core is free. The rules:
 *
 * <ul>
 *   <li>A task that was picked is no longer ready; it comes back through {@link #ready} or {@link Machine#preempt}, or
 *       never.
 *   <li>Only a ready task may be picked, on a core where it may run, and while tasks are ready the machine must not stand
 *       still.
 *   <li>A quantum is at least one tick.
 * </ul>
 *
 * <p>A policy that breaks one of them ends the run with a {@link dev.timeslice.model.ContractViolation} that says which
 * one and when. A policy serves one run: make a new one for the next.
 *
 * <p>Whenever a task leaves its core, {@link #charge} comes first; then, in the same tick, {@link #ready},
 * {@link #blocked} or {@link #ended} tells why it left. Two methods are all that a policy needs, {@link #ready} and
 * {@link #pick}; the others have answers that suit most.
 */
public interface SchedulingPolicy {
    /** The quantum of a task that runs until it blocks, yields or ends. */
    long UNLIMITED = Long.MAX_VALUE;

    /** The answer of {@link #interrupt} that lets every running task go on; also the core of a task that has none. */
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
     * What it costs this policy to bring a task that it has just picked to a core, beyond what the machine itself charges
     * for a switch or a migration: the price of a steal, say. The core spends these ticks before the task runs.
     *
     * @return in ticks, 0 or more
     */
    default long fetchCost(TaskView task, int core) {
        return 0;
    }

    /**
     * A task leaves its core; called before the policy learns why.
     *
     * @param ticks how long it ran since it was picked, 0 or more
     */
    default void charge(TaskView task, long ticks) {}

    /** A task sleeps from now on, for I/O or for another task; {@link #ready} follows when it wakes. */
    default void blocked(TaskView task) {}

    /**
     * A task has ended. It may have been ready, when another task of its process ended them all: a policy that still
     * picks it later does no harm, the kernel then asks again.
     */
    default void ended(TaskView task) {}

    /**
     * The priority of a task is another one from now on, because a lock lent it one or took it back. The task may be ready,
     * running or asleep; for one that is ready {@link #interrupt} may be asked once more.
     *
     * @param before what {@link TaskView#priority()} was
     */
    default void priorityChanged(TaskView task, int before) {}

    /**
     * A task has arrived or woken and no free core takes it: chooses a core whose running task should make room.
     *
     * <p>A core that cannot be interrupted yet, because it is switching or because its task has not run its first ticks
     * after a switch, goes on, and this is asked again as soon as it can be.
     *
     * @param ready has been passed to {@link #ready} before
     * @return the core to interrupt, whose task becomes ready as {@link ReadyCause#PREEMPTED}; {@link #NO_CORE} for none
     */
    default int interrupt(TaskView ready) {
        return NO_CORE;
    }

    /**
     * The tick has come for which {@link Machine#setTimer} asked.
     *
     * @param key what was given there
     */
    default void timer(long key) {}
}
