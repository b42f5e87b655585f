/**
 * Scheduling policies by name: a table of names, classes and knobs, and the classes that stand behind it, which are the
 * reference's with an instructor and the student's own in a hand-out.
 *
 * <p>Start with {@link dev.timeslice.grader.simulate.policy.PolicyRegistry}.
 */
@NullMarked
package dev.timeslice.grader.simulate.policy;

import org.jspecify.annotations.NullMarked;
