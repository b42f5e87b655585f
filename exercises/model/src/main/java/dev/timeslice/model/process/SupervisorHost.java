package dev.timeslice.model.process;

/**
 * What surrounds a supervisor: it gets the time from here, and reports here what happens, from any thread.
 *
 * <p>Of one child it hears: {@link #started}, then its lines, then {@link #ended}; after a failure perhaps {@link #pause}, and
 * {@link #started} again; at last {@link #over}, once.
 */
public interface SupervisorHost {
    /** Why a child is not started again. */
    enum Ending {
        /** It has done its work. */
        FINISHED,
        /** It has failed too often. */
        GAVE_UP,
        /** Somebody wanted it to end. */
        STOPPED
    }

    /** The time in milliseconds from any beginning; it never goes back. */
    long nowMillis();

    /**
     * Sleeps before a child is started again.
     *
     * @param millis how long, as the policy has decided
     * @throws InterruptedException if the sleeper is interrupted
     */
    void pause(String name, long millis) throws InterruptedException;

    /** A process has been started for a child. */
    void started(String name, long pid);

    /**
     * A child has written a line.
     *
     * @param error whether to standard error
     * @param line without the characters that end it
     */
    void line(String name, boolean error, String line);

    /** The child's process has ended, and all of its lines have been reported. */
    void ended(String name, Termination how);

    /** Nothing will be reported of the child any more. */
    void over(String name, Ending ending);
}
