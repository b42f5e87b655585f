package dev.timeslice.thread.race;

import dev.timeslice.model.NotImplemented;

/**
 * For each of the four unsafe classes of the handout a schedule in which it goes wrong.
 *
 * <p>A schedule is a text: the names of the threads, {@code A} and {@code B}, separated by spaces, in the order in which they
 * take their steps, such as {@code "A A B B"}. A step is one access to something that both threads use; the handout lists
 * them. When the names are used up, the thread that took the last step goes on to its end, and then the other one. A replay
 * token of the same scenario, which begins with {@code TS}, is a schedule too.
 */
public final class FailingSchedules {

    /** A and B call {@code increment()} once each on one {@code UnsafeCounter}; at the end it must not stand at 2. */
    public String losesAnIncrement() {
        throw new NotImplemented("FailingSchedules.losesAnIncrement");
    }

    /** A and B withdraw 100 each from one {@code UnsafeAccount} that holds 100; both must be paid. */
    public String paysTwice() {
        throw new NotImplemented("FailingSchedules.paysTwice");
    }

    /** A and B call {@code get()} on one {@code UnsafeLazy}; the maker must be called twice. */
    public String makesTwo() {
        throw new NotImplemented("FailingSchedules.makesTwo");
    }

    /**
     * One {@code UnsafeRange} goes from 0 to 10; A calls {@code setLow(8)} and B {@code setHigh(5)}; at the end the low end must
     * lie above the high one.
     */
    public String crossesOver() {
        throw new NotImplemented("FailingSchedules.crossesOver");
    }
}
