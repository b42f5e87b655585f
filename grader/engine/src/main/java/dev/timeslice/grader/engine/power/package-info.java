/**
 * How often the checks are right, measured: how often each accuses a right solution, and how often it catches a wrong
 * one. Start with {@link dev.timeslice.grader.engine.power.Measurement}.
 */
@NullMarked
package dev.timeslice.grader.engine.power;

import org.jspecify.annotations.NullMarked;
