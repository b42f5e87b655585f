package dev.timeslice.testkit.schedules.search;

import java.util.Optional;

/**
 * What came out of trying schedules.
 *
 * @param failure the shortest failing execution that was found; empty if none fails
 * @param coverage how much was tried
 */
public record Exploration(Optional<Failure> failure, Coverage coverage) {}
