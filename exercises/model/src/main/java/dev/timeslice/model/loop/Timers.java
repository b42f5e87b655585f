package dev.timeslice.model.loop;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Timers that wait for their time, the earliest deadline first, and equal ones in the order in which they were added. They run no
 * callback and know no clock: whoever owns them says what time it is.
 */
public interface Timers {

    /**
     * Adds a timer. Its deadline is {@code now + delay}.
     *
     * @param now in ticks
     * @param delay in ticks, at most 2<sup>31</sup> - 1; less than 1 counts as 1
     * @return its number: 1 for the first, then one more each time
     */
    int add(long now, long delay, Runnable callback);

    /**
     * Takes a timer out.
     *
     * @return whether it was waiting; one that was never added, was taken out or was given out before, was not
     */
    boolean cancel(int timer);

    /** The earliest deadline; empty if no timer waits. */
    OptionalLong nextDeadline();

    /**
     * Takes out and gives out the first timer, if its deadline has come.
     *
     * @param tick the deadline may be this tick or an earlier one
     * @return empty if no timer is due
     */
    Optional<DueTimer> takeDue(long tick);

    /**
     * A timer whose time has come.
     *
     * @param number as {@link Timers#add} answered
     * @param deadline in ticks; it may be long past
     * @param callback what is to run now
     */
    record DueTimer(int number, long deadline, Runnable callback) {}
}
