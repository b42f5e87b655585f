package dev.timeslice.model.process;

import java.util.List;

/** Keeps children running: real processes of the machine, each under a name. */
public interface Supervisor extends AutoCloseable {

    /**
     * Starts a child and looks after it from now on; returns at once.
     *
     * @param name of the child, which no other child has had
     * @param command the program by its full path, and its arguments
     */
    void supervise(String name, List<String> command);

    /**
     * Ends a child for good, and returns when its process is gone and its end is reported; does nothing if it is over
     * already.
     *
     * @param name of the child
     * @throws InterruptedException if the caller is interrupted
     */
    void stop(String name) throws InterruptedException;

    /** Ends all children for good, and returns when no process of theirs is left. */
    @Override
    void close();
}
