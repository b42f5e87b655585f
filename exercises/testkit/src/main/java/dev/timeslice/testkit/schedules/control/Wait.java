package dev.timeslice.testkit.schedules.control;

import org.jspecify.annotations.Nullable;

/**
 * What a thread that cannot go on waits for.
 *
 * <p>Whether it is over is asked whenever somebody has to be chosen; only one thread runs then, so nothing changes between
 * the answer and what the thread does with it.
 */
public abstract class Wait {
    /** The time of a wait without a limit. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    /** Whether the thread can go on now. */
    public abstract boolean isOver();

    /**
     * Is told that the waiting task has been interrupted.
     *
     * @param by the task that did it
     */
    public void interrupted(Task by) {}

    /** The thread that holds what is waited for, if one does: cycles of these are deadlocks. */
    public @Nullable Task holder() {
        return null;
    }

    /** The virtual time in nanoseconds at which the wait ends by itself. */
    public long deadline() {
        return FOR_EVER;
    }

    /** Whether it is a mere pause, which nobody can end but by an interrupt. */
    public boolean isPause() {
        return false;
    }

    /** Whether it is for the end of its holder, as {@link Thread#join()} waits, which gives that thread's monitor back. */
    public boolean isJoin() {
        return false;
    }

    /** Whether it may end for no reason. */
    public boolean mayEndSpuriously() {
        return false;
    }

    /** What is waited for, as Java or as words that need no translation: {@code notify}, {@code unpark}, {@code join}. */
    public abstract String what();

    /** The object that it is about; null if there is none. */
    public @Nullable Object on() {
        return null;
    }
}
