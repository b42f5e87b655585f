package dev.timeslice.ipc.messageport;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.PortWaiters;
import java.util.List;

/**
 * Wakes those who can go on, and nobody else: the one first that has slept longest.
 *
 * <p>Whom a method returns sleeps no longer. A task that is asleep does not fall asleep again, and sleeps for one thing.
 */
public final class FairWaiters implements PortWaiters {

    /** Nobody sleeps. */
    public FairWaiters() {
        throw new NotImplemented("FairWaiters()");
    }

    /** The queue is full: the task sleeps until it has room. */
    @Override
    public void sleepForRoom(int task) {
        throw new NotImplemented("FairWaiters.sleepForRoom");
    }

    /** The queue is empty: the task sleeps until there is a message. */
    @Override
    public void sleepForMessage(int task) {
        throw new NotImplemented("FairWaiters.sleepForMessage");
    }

    /** The task sleeps until its call is answered. */
    @Override
    public void sleepForAnswer(int task, long call) {
        throw new NotImplemented("FairWaiters.sleepForAnswer");
    }

    /**
     * The queue has room for so many messages more.
     *
     * @return as many of those who sleep for room, at most
     */
    @Override
    public List<Integer> roomFreed(int places) {
        throw new NotImplemented("FairWaiters.roomFreed");
    }

    /**
     * One message has come into the queue.
     *
     * @return one of those who sleep for a message, at most
     */
    @Override
    public List<Integer> messageQueued() {
        throw new NotImplemented("FairWaiters.messageQueued");
    }

    /**
     * The answer to a call lies ready.
     *
     * @return the task that sleeps for it; nobody, if it does not sleep
     */
    @Override
    public List<Integer> answered(long call) {
        throw new NotImplemented("FairWaiters.answered");
    }

    /**
     * The port is closed: for whatever somebody sleeps, it will never come.
     *
     * @return everybody, whatever he sleeps for
     */
    @Override
    public List<Integer> closed() {
        throw new NotImplemented("FairWaiters.closed");
    }

    /** The task has ended and sleeps no longer; perhaps it did not sleep at all. */
    @Override
    public void ended(int task) {
        throw new NotImplemented("FairWaiters.ended");
    }
}
