package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;

/** What came of a schedule that a person gave. */
public sealed interface Played {

    /**
     * The scenario fails in it.
     *
     * @param token repeats it
     * @param thrown what a check would throw that had found it, usually a {@link CheckFailure}
     */
    record Fails(String token, Throwable thrown) implements Played {}

    /**
     * The scenario comes to a good end in it.
     *
     * @param table a row a step
     */
    record Holds(String table) implements Played {}

    /**
     * It is no schedule of this scenario.
     *
     * @param reason in both languages
     * @param table how far it could be followed; empty if not at all
     */
    record NoSchedule(Message reason, String table) implements Played {}
}
