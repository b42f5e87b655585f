/**
 * Stories about a part that is tested outside the kernel, on a {@link dev.timeslice.testkit.benches.Bench} that has as much of
 * the machine around it as it needs.
 *
 * <p>Start with {@link dev.timeslice.testkit.benches.BenchStory}. A failure shows the story and the tables before and after
 * its last step; through {@link dev.timeslice.testkit.benches.BenchComparison} it is the shortest one.
 */
@NullMarked
package dev.timeslice.testkit.benches;

import org.jspecify.annotations.NullMarked;
