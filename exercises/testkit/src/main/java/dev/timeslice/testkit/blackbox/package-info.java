/**
 * Black-box mode: a check that is trusted drives a program of the student's from outside, as a process of its own, and the
 * verdict never enters that process.
 *
 * <p>Start with {@link dev.timeslice.testkit.blackbox.BlackBox}, which a check takes as a parameter. In a grading the program
 * runs in a box of the operating system; at home, and where the grader is told to trust submissions, it is an ordinary
 * process. Either way nothing of it is left when the check is over.
 */
@NullMarked
package dev.timeslice.testkit.blackbox;

import org.jspecify.annotations.NullMarked;
