/**
 * The command {@code simulate}: runs a workload under several scheduling policies and compares them. The workload and the
 * policies come from the packages beside this one, the machine from the model; here they are put together, measured and
 * written down.
 *
 * <p>Start with {@link dev.timeslice.grader.simulate.Simulator}.
 */
@NullMarked
package dev.timeslice.grader.simulate;

import org.jspecify.annotations.NullMarked;
