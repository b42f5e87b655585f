package dev.timeslice.model.scheduling;

/**
 * A task as a scheduling policy sees it. A task is the same object from its arrival to its end; compare with {@code ==}
 * or use it as a key.
 *
 * <p>Its values are those of the present tick whenever a policy is called, also while the task runs. Every method costs
 * the same however many tasks there are.
 */
public interface TaskView {

    /** The position of the task in the workload, from 0. */
    int id();

    /** The task's name, unique in the workload. */
    String name();

    /** The tick at which the task entered the system. */
    long arrival();

    /** The ticks that the task has run so far. */
    long cpuTime();

    /** The ticks that the task has run since it was last picked; it keeps its value after the task has left its core. */
    long sliceTicks();

    /**
     * How much of the task's CPU burst is left: the ticks until it sleeps, gives up its core or ends, if nobody takes
     * the core away and its cache stays cold. Before a burst begins that is all of it.
     *
     * <p>A real system has to guess this; the model knows.
     *
     * @return in ticks, 0 or more; {@link Long#MAX_VALUE} if the burst never ends
     */
    long burstLeft();

    /**
     * The task's priority, 0 unless the workload sets one. Whether the largest or the smallest comes first is for a policy
     * to say. It changes only where a lock lends its owner the priority of somebody who waits for it, and then
     * {@link SchedulingPolicy#priorityChanged} tells.
     */
    int priority();

    /** How nice the task is to the others, -20 to 19; 0 unless the workload sets it. */
    int nice();

    /** The task's share in a proportional-share policy, at least 1; 100 unless the workload sets it. */
    int tickets();

    /** What the task wants in a core's cache, in the units of the knob {@code cache_size}, 0 or more. */
    long workingSet();

    /** Whether the task may run on a core; {@link SchedulingPolicy#pick} must not return it for another one. */
    boolean mayRunOn(int core);

    /** Whether there may be a core on which it must not run. */
    boolean isBound();

    /** The core on which it ran last or runs now; {@link SchedulingPolicy#NO_CORE} before it first runs. */
    int lastCore();
}
