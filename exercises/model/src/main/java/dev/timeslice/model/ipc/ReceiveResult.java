package dev.timeslice.model.ipc;

/** What comes of {@link MessagePort#receive}. */
public sealed interface ReceiveResult {

    /**
     * The oldest message of the queue, whole.
     *
     * @param call the number under which the sender waits for an answer; {@link MessagePort#NO_CALL} if he does not
     * @param sender the number of the process that sent it
     * @param message what it says
     */
    record Received(long call, int sender, Message message) implements ReceiveResult {}

    /** There is no message: the server has to sleep. */
    record WouldBlock() implements ReceiveResult {}

    /** The port belongs to another process, and the message is for that one. */
    record NotOwner() implements ReceiveResult {}
}
