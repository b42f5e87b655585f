/**
 * One execution of a program under control: its threads run one at a time, and who goes on is chosen at every point where
 * they can meet.
 *
 * <p>Start with {@link dev.timeslice.testkit.schedules.control.Execution}. A {@link
 * dev.timeslice.testkit.schedules.control.Chooser} decides, so an execution itself knows nothing of searching.
 */
@NullMarked
package dev.timeslice.testkit.schedules.control;

import org.jspecify.annotations.NullMarked;
