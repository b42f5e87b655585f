/**
 * Locks of the model's kernel, on which tasks sleep, and the priorities that they lend; and pictures of who waits for whom.
 *
 * <p>Start with {@link dev.timeslice.model.sync.KernelLock}, the part that the exercise thread/deadlock replaces. Its detectors
 * look at a {@link dev.timeslice.model.sync.LockTable} and a {@link dev.timeslice.model.sync.UnitTable}.
 */
@NullMarked
package dev.timeslice.model.sync;

import org.jspecify.annotations.NullMarked;
