/**
 * Stories about what is inside a core, a {@link dev.timeslice.testkit.switching.Bench} for each part: contexts, the TLB,
 * the numbers of address spaces, and data caches.
 *
 * <p>Start with {@link dev.timeslice.testkit.switching.BenchStory}. A failure shows the story and the tables before and after
 * its last step; through {@link dev.timeslice.testkit.switching.BenchComparison} it is the shortest one.
 */
@NullMarked
package dev.timeslice.testkit.switching;

import org.jspecify.annotations.NullMarked;
