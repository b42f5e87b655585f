package dev.timeslice.model.ipc;

/** What comes of {@link MessagePort#call}. */
public sealed interface CallResult {

    /**
     * The request is in the queue.
     *
     * @param call the number by which the caller asks for the answer: 1 for the first call of a port, and one more for
     *     each further one
     */
    record Queued(long call) implements CallResult {}

    /** The queue is full: the caller has to sleep. */
    record WouldBlock() implements CallResult {}

    /** There is no server any more; nobody will ever answer. */
    record ServerGone() implements CallResult {}
}
