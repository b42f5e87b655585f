package dev.timeslice.process.processtable;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.process.ProcessState;

/**
 * The life of one process: in which state it is, and where it may go from there.
 *
 * <p>NEW to READY, READY to RUNNING, RUNNING to READY or BLOCKED, BLOCKED to READY; and from any of them to ZOMBIE, but only
 * by {@link #end}.
 */
public final class LifeCycle {

    /** A process that is NEW. */
    public LifeCycle() {
        throw new NotImplemented("LifeCycle()");
    }

    public ProcessState state() {
        throw new NotImplemented("LifeCycle.state");
    }

    /**
     * Goes over to another state.
     *
     * @throws IllegalStateException if no process goes from its state to this one, with both states; then it stays as it
     *     is
     */
    public void moveTo(ProcessState next) {
        throw new NotImplemented("LifeCycle.moveTo");
    }

    /**
     * Ends the process: it is a ZOMBIE from now on.
     *
     * @param status its exit status, 0 to 255
     * @throws IllegalStateException if it has ended before; then its status stays as it is
     */
    public void end(int status) {
        throw new NotImplemented("LifeCycle.end");
    }

    /** The exit status; 0 as long as it has not ended. */
    public int status() {
        throw new NotImplemented("LifeCycle.status");
    }
}
