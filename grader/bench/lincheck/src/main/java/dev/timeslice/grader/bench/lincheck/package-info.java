/** The kit's controlled schedules and Lincheck on the same cases; start with {@code Comparison}. */
@NullMarked
package dev.timeslice.grader.bench.lincheck;

import org.jspecify.annotations.NullMarked;
