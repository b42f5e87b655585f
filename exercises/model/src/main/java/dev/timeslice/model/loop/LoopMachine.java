package dev.timeslice.model.loop;

import java.util.List;
import java.util.OptionalLong;

/**
 * The machine under an event loop: a clock, and devices and workers that do what callbacks have asked of them while the thread of the
 * loop does something else. Time passes while callbacks compute, and while the thread sleeps; nowhere else.
 */
public interface LoopMachine {

    /** The time, in ticks. */
    long now();

    /** Whether something is still to complete, or has completed and was not taken yet. */
    boolean expectsCompletions();

    /**
     * The callbacks of what has completed by now, in the order of completion. Each is given out once; the machine runs none of them.
     */
    List<Runnable> takeCompleted();

    /**
     * Puts the thread to sleep. It wakes up at the next completion, and at {@code until} at the latest. It does not sleep at all if
     * either is there already.
     *
     * @param until a tick; empty if only a completion can end the sleep
     */
    void sleep(OptionalLong until);

    /** A callback threw an exception and did not catch it. Whoever runs the program sees it; the loop goes on. */
    void uncaught(RuntimeException exception);
}
