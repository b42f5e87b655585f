package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Trace;
import dev.timeslice.testkit.schedules.control.VectorClock;
import dev.timeslice.testkit.schedules.control.Wait;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What threads wait at until a condition holds: the common part of locks, semaphores, latches, barriers and queues.
 *
 * <p>Those who wait stand in a queue, in the order in which they came. Who of them goes on is decided by the condition, and
 * where several could, by the schedule: a gate that is not fair promises no order.
 */
final class Gate {
    private final Object named;
    private final String what;
    private final boolean fair;
    private final VectorClock clock = new VectorClock();
    private final Deque<Task> queue = new ArrayDeque<>();

    /**
     * @param named the synchroniser, as it is named in tables
     * @param what is waited for, as Java
     * @param fair whether the first in the queue has to go first
     */
    Gate(Object named, String what, boolean fair) {
        this.named = named;
        this.what = what;
        this.fair = fair;
    }

    /** A point. */
    static Task arrive() {
        Task me = Task.current();
        me.execution().turns().point(me);
        return me;
    }

    /** Whether whoever is not in the queue has to join it, since others came first. */
    boolean isBlockedByOthers(Task me) {
        return fair && !queue.isEmpty() && queue.peekFirst() != me;
    }

    boolean hasQueue() {
        return !queue.isEmpty();
    }

    Deque<Task> queue() {
        return queue;
    }

    /** Waits until the condition holds. */
    void pass(Task me, BooleanSupplier open, Supplier<@Nullable Task> holder) {
        wait(me, open, holder, false, Wait.FOR_EVER);
    }

    /**
     * Waits until the condition holds or the thread is interrupted, whichever comes first.
     *
     * @throws InterruptedException if the thread is interrupted, before or meanwhile
     */
    void passInterruptibly(Task me, BooleanSupplier open, Supplier<@Nullable Task> holder) throws InterruptedException {
        passWithin(me, open, holder, Wait.FOR_EVER);
    }

    /**
     * Waits until the condition holds, the thread is interrupted or time has run out.
     *
     * @param nanos how long at most; {@link Wait#FOR_EVER} for no limit
     * @return whether the condition holds
     * @throws InterruptedException if the thread is interrupted, before or meanwhile
     */
    boolean passWithin(Task me, BooleanSupplier open, Supplier<@Nullable Task> holder, long nanos)
            throws InterruptedException {
        Interrupts.throwIfInterrupted(me);
        if (nanos <= 0) {
            return open.getAsBoolean() && !isBlockedByOthers(me);
        }
        long deadline = nanos == Wait.FOR_EVER ? nanos : me.execution().turns().now() + nanos;
        if (wait(me, open, holder, true, deadline)) {
            return true;
        }
        Interrupts.throwIfInterrupted(me);
        return false;
    }

    /** Whether the gate was open for this thread when the wait ended. */
    private boolean wait(
            Task me, BooleanSupplier open, Supplier<@Nullable Task> holder, boolean interruptible, long deadline) {
        queue.addLast(me);
        me.touch(clock);
        try {
            me.execution().turns().await(me, new Wait() {
                @Override
                public boolean isOver() {
                    return (open.getAsBoolean() && !isBlockedByOthers(me)) || (interruptible && me.isInterrupted());
                }

                @Override
                public @Nullable Task holder() {
                    return holder.get();
                }

                @Override
                public long deadline() {
                    return deadline;
                }

                @Override
                public String what() {
                    return what;
                }

                @Override
                public Object on() {
                    return named;
                }
            });
            return open.getAsBoolean() && !isBlockedByOthers(me);
        } finally {
            queue.remove(me);
        }
    }

    /** Learns what those knew who opened the gate. */
    void acquire(Task me) {
        me.acquire(clock);
    }

    /** Tells those who pass later. */
    void release(Task me) {
        me.release(clock);
    }

    /** Notes an operation that returns nothing, and which has just had its effect. */
    void note(Task me, String operation, @Nullable Object... arguments) {
        me.touch(clock);
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.call(me, named, operation, arguments);
        }
    }

    /** Notes an operation with its result, and returns that. */
    <T> T returned(Task me, String operation, T result, @Nullable Object... arguments) {
        add(me, operation, result, arguments);
        return result;
    }

    /** Notes an operation with its result, which may be null, and returns that. */
    <T> @Nullable T returnedReference(Task me, String operation, @Nullable T result, @Nullable Object... arguments) {
        add(me, operation, result, arguments);
        return result;
    }

    private void add(Task me, String operation, @Nullable Object result, @Nullable Object... arguments) {
        me.touch(clock);
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.callReturned(me, named, operation, result, arguments);
        }
    }

    /** For waits that nobody in particular holds up. */
    static @Nullable Task nobody() {
        return null;
    }
}
