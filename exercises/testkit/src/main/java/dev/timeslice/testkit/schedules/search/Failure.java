package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.schedules.control.Outcome;

/**
 * An execution that failed.
 *
 * @param attempt how to make it again
 * @param outcome how it failed
 * @param switches how often the turn went to another thread; a wake-up for no reason counts as several, since a schedule
 *     without is easier to believe
 * @param steps how many points it passed
 */
public record Failure(Attempt attempt, Outcome outcome, int switches, int steps) {

    /** Whether it is shorter than another one: fewer switches first, then fewer steps. */
    boolean isShorterThan(Failure other) {
        return switches != other.switches ? switches < other.switches : steps < other.steps;
    }
}
