/**
 * Stories about the kernel's locks and the priorities that they lend, pictures of who waits for whom, and locks that watch
 * how they are taken together.
 *
 * <p>Start with {@link dev.timeslice.testkit.locks.LockStory}. A failure shows the steps, and the wait-for graph before and after
 * the last one.
 */
@NullMarked
package dev.timeslice.testkit.locks;

import org.jspecify.annotations.NullMarked;
