package dev.timeslice.model.cpu;

/** Says what a core pays to go over to a task, before the task runs. */
@FunctionalInterface
public interface SwitchCost {

    /**
     * @return in ticks, 0 or more
     */
    long ticks(TaskSwitch change);
}
