/**
 * What the exercise process/fault-domains needs in black-box mode: a program that runs a supervisor by commands, and children
 * that do as they are told.
 *
 * <p>Start with {@link dev.timeslice.testkit.supervision.SupervisedRun}, the check's side.
 */
@NullMarked
package dev.timeslice.testkit.supervision;

import org.jspecify.annotations.NullMarked;
