package dev.timeslice.process.faultdomains;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.model.process.Supervisor;
import dev.timeslice.model.process.SupervisorHost;
import java.util.List;

/**
 * Runs real processes and keeps them running.
 *
 * <p>Each child has a {@link RestartPolicy} of its own, which decides after each end. Children do not wait for each other.
 * What a child writes is read as it comes, from both streams. Its standard input stays open as long as this process lives, and
 * nothing is written to it: a child whose standard input ends knows that its supervisor is gone. When this process is
 * asked to end, the children are ended first, as {@link #close} does it.
 */
public final class ProcessSupervisor implements Supervisor {

    /**
     * A supervisor without children.
     *
     * @param limits of the policy of each child
     * @param graceMillis how long to wait, in milliseconds: for a child that was asked to end before it is killed, and for the
     *     rest of the output of a child that has ended
     * @param host gives the time and is told what happens
     */
    public ProcessSupervisor(RestartLimits limits, long graceMillis, SupervisorHost host) {
        throw new NotImplemented("ProcessSupervisor(RestartLimits, long, SupervisorHost)");
    }

    /**
     * {@inheritDoc}
     *
     * <p>An {@link Process#exitValue} of 129 to 192 stands for signal 1 to 64. A program that cannot be started counts as one
     * that has exited with code 127, as in a shell; it has an end, but no start.
     */
    @Override
    public void supervise(String name, List<String> command) {
        throw new NotImplemented("ProcessSupervisor.supervise");
    }

    /** {@inheritDoc} The child is asked to end, and killed if it has not after the time of grace. */
    @Override
    public void stop(String name) throws InterruptedException {
        throw new NotImplemented("ProcessSupervisor.stop");
    }

    @Override
    public void close() {
        throw new NotImplemented("ProcessSupervisor.close");
    }
}
