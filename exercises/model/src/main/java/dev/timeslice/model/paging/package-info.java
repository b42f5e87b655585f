/**
 * Pages that several processes have in common: frames with reference counts, page tables as data, and fork.
 *
 * <p>Start with {@link dev.timeslice.model.paging.ForkStrategy}, the part that the exercise process/fork replaces. Frames
 * and tables are given.
 */
@NullMarked
package dev.timeslice.model.paging;

import org.jspecify.annotations.NullMarked;
