/**
 * Which schedule is tried next, and how a failing one is made short.
 *
 * <p>Everything here is decided by choices and seeds, never by time, so that an exploration is the same in every run.
 */
@NullMarked
package dev.timeslice.testkit.schedules.search;

import org.jspecify.annotations.NullMarked;
