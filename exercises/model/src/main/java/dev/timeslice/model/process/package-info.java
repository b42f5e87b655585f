/**
 * Processes as the kernel keeps account of them: who is whose child, who has ended, and with what status.
 *
 * <p>Start with {@link dev.timeslice.model.process.ProcessTable}, the part that the exercise process/process-table
 * replaces.
 */
@NullMarked
package dev.timeslice.model.process;

import org.jspecify.annotations.NullMarked;
