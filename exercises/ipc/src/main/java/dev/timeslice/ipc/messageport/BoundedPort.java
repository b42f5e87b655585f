package dev.timeslice.ipc.messageport;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.AnswerResult;
import dev.timeslice.model.ipc.CallResult;
import dev.timeslice.model.ipc.Message;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.ipc.ReceiveResult;
import dev.timeslice.model.ipc.ReplyResult;
import dev.timeslice.model.ipc.SendResult;

/**
 * A port that holds a bounded number of messages which nobody has received, and brings each answer to the call that it
 * answers.
 *
 * <p>Nobody sleeps in here: where a real system call would sleep, the answer is WouldBlock, and the kernel puts the task to
 * sleep and asks again later. Processes are known by their numbers, 1 or more; one process may have several calls open.
 */
public final class BoundedPort implements MessagePort {

    /**
     * An open port without messages, which nobody owns yet.
     *
     * @param capacity the most messages that wait to be received
     * @throws IllegalArgumentException if {@code capacity} is less than 1
     */
    public BoundedPort(int capacity) {
        throw new NotImplemented("BoundedPort(capacity)");
    }

    /**
     * Sends a message that needs no answer.
     *
     * @return {@link SendResult.ServerGone} if the port is closed; else {@link SendResult.WouldBlock} if it is full; else
     *     {@link SendResult.Queued}
     */
    @Override
    public SendResult send(int sender, Message message) {
        throw new NotImplemented("BoundedPort.send");
    }

    /**
     * Sends a request. It stands in the same queue as the one-way messages.
     *
     * @return {@link CallResult.ServerGone} if the port is closed; else {@link CallResult.WouldBlock} if it is full; else
     *     {@link CallResult.Queued} with the number of the call: 1 for the first one that was queued, and one more for each
     *     further one
     */
    @Override
    public CallResult call(int caller, Message request) {
        throw new NotImplemented("BoundedPort.call");
    }

    /**
     * Takes the oldest message out of the queue. Whoever calls this first owns the port from then on, even if there was
     * nothing to receive.
     *
     * @return {@link ReceiveResult.NotOwner} if the port belongs to another process; else {@link ReceiveResult.WouldBlock} if
     *     there is no message; else {@link ReceiveResult.Received}
     * @throws IllegalStateException if the port is closed
     */
    @Override
    public ReceiveResult receive(int receiver) {
        throw new NotImplemented("BoundedPort.receive");
    }

    /**
     * Answers a call, which can be done once.
     *
     * @return {@link ReplyResult.NoSuchCall} if there is no call of this number, or if it has not been received, or if
     *     somebody has replied to it before; else {@link ReplyResult.CallerGone} if its caller has ended; else
     *     {@link ReplyResult.Delivered}
     * @throws IllegalStateException if the port is closed
     */
    @Override
    public ReplyResult reply(long call, Message answer) {
        throw new NotImplemented("BoundedPort.reply");
    }

    /**
     * Asks for the answer to a call.
     *
     * @return {@link AnswerResult.Answered} if there is one, which is given out once; else {@link AnswerResult.ServerGone} if
     *     the port is closed; else {@link AnswerResult.WouldBlock}
     * @throws IllegalArgumentException if there is no call of this number, if its answer was given out before, or if its
     *     caller has ended, whether the port is closed or not
     */
    @Override
    public AnswerResult answer(long call) {
        throw new NotImplemented("BoundedPort.answer");
    }

    /** How many messages the queue can take at once now; none if the port is closed. */
    @Override
    public int room() {
        throw new NotImplemented("BoundedPort.room");
    }

    /**
     * A process has ended that was a client. Its calls that nobody has received leave the queue, its one-way messages stay.
     * Its number may be given to a new process, which has nothing to do with those calls.
     */
    @Override
    public void forget(int process) {
        throw new NotImplemented("BoundedPort.forget");
    }

    /** The server has ended: nobody will receive what is in the queue. Closing twice is harmless. */
    @Override
    public void close() {
        throw new NotImplemented("BoundedPort.close");
    }
}
