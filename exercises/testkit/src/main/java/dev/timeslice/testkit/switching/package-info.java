/**
 * What is inside a core, with a {@link dev.timeslice.testkit.benches.Bench} for each part: contexts, the TLB, the numbers of
 * address spaces, and data caches.
 */
@NullMarked
package dev.timeslice.testkit.switching;

import org.jspecify.annotations.NullMarked;
