package dev.timeslice.model.process;

import java.util.List;

/** Decides who ends when something goes wrong in a running task. */
public interface FaultHandler {

    /**
     * Who ends by a fault. Nothing happens here: the kernel ends them afterwards.
     *
     * @param fault what went wrong, in one of {@code tasks}
     * @param tasks every task of every process that has not ended, in ascending order of the tids
     * @return each task that ends, once, in ascending order of the tids, with its exit status
     * @throws IllegalArgumentException if none of the tasks has the number of the fault
     */
    List<TaskEnd> raise(Fault fault, List<LiveTask> tasks);
}
