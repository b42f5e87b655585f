package dev.timeslice.process.faultdomains;

import dev.timeslice.model.process.Fault;
import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.FaultHandler;
import dev.timeslice.model.process.LiveTask;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.process.TaskEnd;
import java.util.ArrayList;
import java.util.List;

/** Who ends by a fault, in loops. */
public final class FaultDomains implements FaultHandler {
    public FaultDomains() {}

    @Override
    public List<TaskEnd> raise(Fault fault, List<LiveTask> tasks) {
        LiveTask victim = null;
        for (LiveTask task : tasks) {
            if (task.tid() == fault.tid()) {
                victim = task;
            }
        }
        if (victim == null) {
            throw new IllegalArgumentException("no task " + fault.tid());
        }
        List<TaskEnd> ends = new ArrayList<>();
        Signal signal = fault.cause().signal();
        boolean process = signal != null;
        if (process && victim.handled().contains(signal) && fault.cause() != FaultCause.ABORT) {
            process = false;
        }
        for (LiveTask task : tasks) {
            if (process && task.pid() == victim.pid()) {
                ends.add(new TaskEnd(task.tid(), 128 + signal.number()));
            } else if (!process && task.tid() == victim.tid()) {
                ends.add(new TaskEnd(task.tid(), 1));
            }
        }
        return ends;
    }
}
