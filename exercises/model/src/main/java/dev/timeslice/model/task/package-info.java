/**
 * Tasks as the kernel makes them: what one task has for itself, and what it shares with the one that made it.
 *
 * <p>Start with {@link dev.timeslice.model.task.TaskFactory}, the part that the exercise thread/clone replaces.
 */
@NullMarked
package dev.timeslice.model.task;

import org.jspecify.annotations.NullMarked;
