/**
 * Checks of schedules: assertions on traces, and the search for the smallest workload that shows a fault.
 *
 * <p>Start with {@link dev.timeslice.testkit.scheduling.SchedulingAssertions} for one schedule and with {@link
 * dev.timeslice.testkit.scheduling.WorkloadSearch} for all of them.
 */
@NullMarked
package dev.timeslice.testkit.scheduling;

import org.jspecify.annotations.NullMarked;
