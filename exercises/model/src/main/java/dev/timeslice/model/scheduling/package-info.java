/**
 * The scheduler as a part of the model that can be replaced: what the kernel asks of a policy, and how a schedule is
 * measured.
 *
 * <p>Start with {@link dev.timeslice.model.scheduling.SchedulingPolicy}.
 */
@NullMarked
package dev.timeslice.model.scheduling;

import org.jspecify.annotations.NullMarked;
