/**
 * Locks of the model's kernel, on which tasks sleep, and the priorities that they lend.
 *
 * <p>Start with {@link dev.timeslice.model.sync.KernelLock}, the part that the exercise thread/deadlock replaces.
 */
@NullMarked
package dev.timeslice.model.sync;

import org.jspecify.annotations.NullMarked;
