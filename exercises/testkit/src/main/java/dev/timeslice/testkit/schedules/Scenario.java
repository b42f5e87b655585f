package dev.timeslice.testkit.schedules;

/**
 * A few threads that work on the same objects, and what has to hold when all of them have ended.
 *
 * <p>A scenario is a class with a constructor without parameters. Its instance is made anew, by a class loader of its own,
 * for each schedule that is tried, and everything in it runs under control: its constructor and {@link #threads} before any
 * thread begins, {@link #afterwards} after all have ended. A good one is small: two or three threads with one or two calls
 * each find nearly everything.
 *
 * @see Schedules#explore
 */
public interface Scenario {
    /**
     * Says which threads there are and what each of them does. They begin when this returns, all at once.
     *
     * @throws Exception whatever the code under test throws
     */
    void threads(Cast cast) throws Exception;

    /**
     * Judges what the threads have left behind.
     *
     * @throws dev.timeslice.testkit.CheckFailure if something has to hold that does not
     * @throws Exception whatever the code under test throws
     */
    default void afterwards() throws Exception {}
}
