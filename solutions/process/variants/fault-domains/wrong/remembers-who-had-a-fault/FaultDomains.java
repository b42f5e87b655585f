package dev.timeslice.process.faultdomains;

import dev.timeslice.model.process.Fault;
import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.FaultHandler;
import dev.timeslice.model.process.LiveTask;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.process.TaskEnd;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who ends by a fault: the thread group by a signal, the thread by an exception, nobody else ever. */
public final class FaultDomains implements FaultHandler {
    private static final int EXCEPTION_STATUS = 1;
    private final Set<Integer> seen = new HashSet<>();

    public FaultDomains() {}

    @Override
    public List<TaskEnd> raise(Fault fault, List<LiveTask> tasks) {
        LiveTask faulting = tasks.stream()
                .filter(task -> task.tid() == fault.tid())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task has the number " + fault.tid()));
        Signal signal = fault.cause().signal();
        boolean first = seen.add(faulting.pid());
        if (signal == null || first && becomesAnException(fault.cause(), signal, faulting)) {
            return List.of(new TaskEnd(faulting.tid(), EXCEPTION_STATUS));
        }
        return tasks.stream()
                .filter(task -> task.pid() == faulting.pid())
                .map(task -> new TaskEnd(task.tid(), signal.status()))
                .toList();
    }

    /** abort() sends its signal once more without the handler, so that nobody survives it. */
    private static boolean becomesAnException(FaultCause cause, Signal signal, LiveTask faulting) {
        return cause != FaultCause.ABORT && faulting.handled().contains(signal);
    }
}
