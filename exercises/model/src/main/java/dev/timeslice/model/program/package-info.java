/**
 * What the model is given to run: instructions, programs made of them, and workloads of tasks that arrive over time.
 *
 * <p>Start with {@link dev.timeslice.model.program.Workload}.
 */
@NullMarked
package dev.timeslice.model.program;

import org.jspecify.annotations.NullMarked;
