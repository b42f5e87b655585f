package dev.timeslice.process.faultdomains;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.process.Fault;
import dev.timeslice.model.process.FaultHandler;
import dev.timeslice.model.process.LiveTask;
import dev.timeslice.model.process.TaskEnd;
import java.util.List;

/**
 * Who ends by a fault.
 *
 * <p>A fault for which the kernel sends a signal ends all threads of the process, with the status of the signal. If the
 * process has a handler for the signal, the handler turns it into an exception of the language that nobody catches, as a
 * JVM does; only {@code ABORT} ends the process all the same. An exception that nobody catches ends its own thread with
 * status 1. No other process is touched, ever.
 */
public final class FaultDomains implements FaultHandler {

    public FaultDomains() {
        throw new NotImplemented("FaultDomains()");
    }

    @Override
    public List<TaskEnd> raise(Fault fault, List<LiveTask> tasks) {
        throw new NotImplemented("FaultDomains.raise");
    }
}
