package dev.timeslice.model.ipc;

/**
 * A bounded queue of whole messages to one server, and the way back for its answers: a procedure call between processes of
 * one machine.
 *
 * <p>Messages keep their boundaries and their order. Any number of callers may wait at the same time, and a server may
 * answer in any order: each answer reaches the caller whose request it answers.
 *
 * <p>Nothing here waits: a call that cannot go on says so, and the kernel puts the task to sleep and asks again when
 * something has moved.
 */
public interface MessagePort {
    /** The number of the call that a one-way message is not. */
    long NO_CALL = 0;

    /**
     * Sends a message that needs no answer.
     *
     * @param sender the number of the task
     */
    SendResult send(int sender, Message message);

    /**
     * Sends a request, to which {@link #answer} gives the answer later.
     *
     * @param caller the number of the task
     */
    CallResult call(int caller, Message request);

    /**
     * Takes the oldest message out of the queue; those of callers that have ended are skipped.
     *
     * @throws IllegalStateException if the server has closed the port
     */
    ReceiveResult receive();

    /**
     * Answers a call that was received.
     *
     * @throws IllegalStateException if the server has closed the port
     */
    ReplyResult reply(long call, Message answer);

    /**
     * Asks for the answer to a call; what was answered before the server closed is still there.
     *
     * @param call a number that {@link #call} has given and whose answer was not given out yet
     * @throws IllegalArgumentException if it is no such number
     */
    AnswerResult answer(long call);

    /** A caller has ended: nobody will ask for the answers to its calls any more. */
    void forget(int caller);

    /** The server has ended; closing twice is harmless. */
    void close();
}
