/**
 * What a graded submission costs in CPU time, beside the same checks in a Maven project; start at {@link
 * dev.timeslice.grader.bench.Bench}.
 */
@NullMarked
package dev.timeslice.grader.bench;

import org.jspecify.annotations.NullMarked;
