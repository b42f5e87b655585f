package dev.timeslice.model.ipc;

import java.util.List;

/**
 * Who sleeps at a {@link MessagePort}, and who is woken when something has moved there.
 *
 * <p>A task sleeps for one thing at a time. Whoever was woken sleeps no longer; it asks the port again, and if it comes in
 * vain, it sleeps again, behind the others. Tasks are known by their numbers, each by its own, also two of one process.
 */
public interface PortWaiters {

    /** The queue is full: the task sleeps until it has room. */
    void sleepForRoom(int task);

    /** The queue is empty: the task sleeps until there is a message. */
    void sleepForMessage(int task);

    /** The task sleeps until its call is answered. */
    void sleepForAnswer(int task, long call);

    /**
     * The queue has more room than before.
     *
     * @param places for how many messages more, at least 1
     * @return the tasks to wake, the first one first
     */
    List<Integer> roomFreed(int places);

    /**
     * A message has come into the queue.
     *
     * @return the tasks to wake, the first one first
     */
    List<Integer> messageQueued();

    /**
     * The answer to a call lies ready.
     *
     * @return the tasks to wake, the first one first
     */
    List<Integer> answered(long call);

    /**
     * The port is closed.
     *
     * @return the tasks to wake, the first one first
     */
    List<Integer> closed();

    /** The task has ended, and must not be woken; perhaps it did not sleep at all. */
    void ended(int task);
}
