package dev.timeslice.model.scheduling;

/**
 * A task as a scheduling policy sees it. A task is the same object from its arrival to its end; compare with {@code ==}
 * or use it as a key.
 */
public interface TaskView {

    /** The position of the task in the workload, from 0. */
    int id();

    /** The task's name, unique in the workload. */
    String name();

    /** The tick at which the task entered the system. */
    long arrival();

    /** The ticks that the task has run so far; brought up to date before a policy is called. */
    long cpuTime();
}
