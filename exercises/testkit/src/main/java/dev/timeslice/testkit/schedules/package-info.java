/**
 * Finds the schedule that breaks concurrent code: runs its threads one at a time, in one order after the other, and shows
 * the first order in which something goes wrong.
 *
 * <p>A check asks {@link dev.timeslice.testkit.schedules.Schedules} to explore a {@link
 * dev.timeslice.testkit.schedules.Scenario}. Below it, {@code rewriting} turns class files into ones whose threads can be
 * held at every point where they meet, {@code shims} is what these call, {@code control} runs one schedule, and {@code
 * search} decides which one is next.
 */
@NullMarked
package dev.timeslice.testkit.schedules;

import org.jspecify.annotations.NullMarked;
