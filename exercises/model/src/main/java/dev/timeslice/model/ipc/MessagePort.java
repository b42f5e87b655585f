package dev.timeslice.model.ipc;

/**
 * A bounded queue of whole messages to one server, and the way back for its answers: a procedure call between processes of
 * one machine.
 *
 * <p>Messages keep their boundaries and their order. Any number of callers may wait at the same time, two threads of one
 * process among them, and a server may answer in any order: each answer reaches the call that it answers.
 *
 * <p>Nothing here waits: a call that cannot go on says so, and the kernel puts the task to sleep and asks again when
 * something has moved. Senders, callers and receivers are processes, known by their numbers, which are 1 or more.
 */
public interface MessagePort {
    /** The number of the call that a one-way message is not. */
    long NO_CALL = 0;

    /**
     * Sends a message that needs no answer.
     *
     * @param sender the process
     */
    SendResult send(int sender, Message message);

    /**
     * Sends a request, to which {@link #answer} gives the answer later.
     *
     * @param caller the process; another thread of it may wait for the answer to another call
     */
    CallResult call(int caller, Message request);

    /**
     * Takes the oldest message out of the queue; those of callers that have ended are skipped. Whoever receives first, were it
     * in vain, owns the port from then on.
     *
     * @param receiver the process
     * @throws IllegalStateException if the port is closed
     */
    ReceiveResult receive(int receiver);

    /**
     * Answers a call that was received. An answer is given once.
     *
     * @throws IllegalStateException if the port is closed
     */
    ReplyResult reply(long call, Message answer);

    /**
     * Asks for the answer to a call; what was answered before the port was closed is still there.
     *
     * @param call a number that {@link #call} has given and whose answer was not given out yet
     * @throws IllegalArgumentException if it is no such number, whether the port is closed or not
     */
    AnswerResult answer(long call);

    /** How many messages the queue can take at once now; none if the port is closed. */
    int room();

    /**
     * A process has ended: nobody will ask for the answers to its calls any more. Its one-way messages stay. Its number may be
     * given to a new process.
     */
    void forget(int process);

    /** The server has ended; closing twice is harmless. */
    void close();
}
