package dev.timeslice.model;

import dev.timeslice.model.process.ProcessState;
import java.util.ArrayList;
import java.util.List;

/** What the kernel remembers of a line that it has in the process table. */
final class ProcessLine {
    final int pid;
    /** The state that the table was told last. */
    ProcessState state = ProcessState.NEW;
    /** Its tasks that have a core. */
    int running;
    /** Its tasks that wait for one. */
    int ready;
    /** Its tasks that sleep until a child of the process ends. */
    final List<Task> waiters = new ArrayList<>(1);

    ProcessLine(int pid) {
        this.pid = pid;
    }

    /** The state that follows from those of its tasks. */
    ProcessState stateOfTasks() {
        if (running > 0) {
            return ProcessState.RUNNING;
        }
        return ready > 0 ? ProcessState.READY : ProcessState.BLOCKED;
    }
}
