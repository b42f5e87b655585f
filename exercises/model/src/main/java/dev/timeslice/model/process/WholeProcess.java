package dev.timeslice.model.process;

import java.util.List;

/** The stand-in for a fault handler: whatever goes wrong, the whole process ends, handler or not. */
public final class WholeProcess implements FaultHandler {
    private static final int WITHOUT_A_SIGNAL = 1;

    @Override
    public List<TaskEnd> raise(Fault fault, List<LiveTask> tasks) {
        Signal signal = fault.cause().signal();
        int status = signal == null ? WITHOUT_A_SIGNAL : signal.status();
        int pid = tasks.stream()
                .filter(task -> task.tid() == fault.tid())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task " + fault.tid()))
                .pid();
        return tasks.stream()
                .filter(task -> task.pid() == pid)
                .map(task -> new TaskEnd(task.tid(), status))
                .toList();
    }
}
