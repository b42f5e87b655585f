/**
 * What the exercise ipc/shared-memory needs: rings tried under all interruptions and in weak memory, stories of one ring, and rings
 * between real processes.
 *
 * <p>Start with {@link dev.timeslice.testkit.rings.RingSearch} for the first, {@link dev.timeslice.testkit.rings.RingStory} for the second, and {@link
 * dev.timeslice.testkit.rings.RingRun} for the third.
 */
@NullMarked
package dev.timeslice.testkit.rings;

import org.jspecify.annotations.NullMarked;
