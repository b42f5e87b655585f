/**
 * Checks on real threads: when threads hang for certain, scenarios that wait for states instead of time, and stress.
 *
 * <p>Nothing here ever takes the time on a clock as evidence against the code under test. Start with
 * {@link dev.timeslice.testkit.threads.Crew} for scenarios, {@link dev.timeslice.testkit.threads.Stress} for several
 * cores, and {@link dev.timeslice.testkit.threads.HangRule} for what both rest on.
 */
@NullMarked
package dev.timeslice.testkit.threads;

import org.jspecify.annotations.NullMarked;
