/**
 * A small multicore operating system in memory: the model that every exercise replaces one part of.
 *
 * <p>Nothing in here reads a clock, draws an unseeded random number or starts a thread: the same input gives the same
 * trace, byte for byte.
 *
 * <p>Start with {@link dev.timeslice.model.Kernel}, which runs workloads of the package {@code program} and tells a sink of
 * the package {@code trace}; {@link dev.timeslice.model.Parts} names what can be replaced besides the scheduling policy.
 */
@NullMarked
package dev.timeslice.model;

import org.jspecify.annotations.NullMarked;
