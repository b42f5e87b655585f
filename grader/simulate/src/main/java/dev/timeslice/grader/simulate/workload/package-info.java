/**
 * Workloads as people write them: CSV, YAML, a recipe for random ones, or the name of one that Timeslice ships.
 *
 * <p>Start with {@link dev.timeslice.grader.simulate.workload.Scenarios}.
 */
@NullMarked
package dev.timeslice.grader.simulate.workload;

import org.jspecify.annotations.NullMarked;
