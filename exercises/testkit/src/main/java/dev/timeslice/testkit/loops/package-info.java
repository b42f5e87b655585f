/**
 * Programs of callbacks for an event loop on a machine with a clock of its own, and calls of its timers and of its pool.
 *
 * <p>Start with {@link dev.timeslice.testkit.loops.LoopStory}. A failure shows the program, and what ran at which tick, as expected and as
 * found.
 */
@NullMarked
package dev.timeslice.testkit.loops;

import org.jspecify.annotations.NullMarked;
