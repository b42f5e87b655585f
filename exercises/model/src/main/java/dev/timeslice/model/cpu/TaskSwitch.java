package dev.timeslice.model.cpu;

/**
 * A core that goes over to a task.
 *
 * @param core the number of the core
 * @param previousTask the number of the task that had the core last; {@link #NONE} if there was none
 * @param previousAddressSpace the id of its address space; {@link #NONE} if there was none
 * @param nextTask the number of the task that gets the core
 * @param nextAddressSpace the id of its address space
 * @param lastCore the core on which the task ran last; {@link #NONE} if it has not run yet
 */
public record TaskSwitch(
        int core, int previousTask, int previousAddressSpace, int nextTask, int nextAddressSpace, int lastCore) {
    /** Stands for no task, no address space and no core. */
    public static final int NONE = -1;
}
