/**
 * The child JVM that holds one submission: a frame comes in, verdicts go out.
 *
 * <p>The judge writes one {@link dev.timeslice.grader.worker.Frame} to standard input, then the number of each check to
 * run; {@link dev.timeslice.grader.worker.Reply} lines come back. The end of standard input ends the worker, so that
 * none outlives its judge.
 */
@NullMarked
package dev.timeslice.grader.worker;

import org.jspecify.annotations.NullMarked;
