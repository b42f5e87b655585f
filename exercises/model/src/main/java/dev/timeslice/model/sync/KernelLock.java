package dev.timeslice.model.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the kernel with one owner at a time, which can lend its owner the priority of those who wait.
 *
 * <p>A lock that lends keeps this: the priority of a task is the most urgent among its own and those of all who wait for a
 * lock that it holds, and so along a whole chain of owners who wait themselves. It is so again after each call, and goes
 * back as soon as the reason is gone. Which of two priorities is more urgent, a
 * {@link dev.timeslice.model.scheduling.PriorityOrder} tells whoever makes the lock.
 *
 * <p>Nothing here waits: the kernel puts a task that is queued to sleep. What {@link LockTask#waitsFor()} and
 * {@link LockTask#holds()} say of the caller during a call is as it was before the call.
 */
public interface KernelLock {

    /** A task wants to own the lock. */
    LockResult acquire(LockTask caller);

    /** A task gives the lock up; who waits for it and comes first, by the lock's own order, owns it at once. */
    UnlockResult release(LockTask caller);

    /** A task in the queue has ended, or no longer wants the lock. One that is not in the queue changes nothing. */
    void cancel(LockTask waiter);

    /** Who owns it; {@code null} if nobody does. */
    @Nullable
    LockTask owner();

    /** Those who wait, in the order in which they came; the list does not change later. */
    List<LockTask> waiters();
}
