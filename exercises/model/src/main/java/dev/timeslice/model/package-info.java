/**
 * A small multicore operating system in memory: the model that every exercise replaces one part of.
 *
 * <p>Nothing in here reads a clock, draws an unseeded random number or starts a thread: the same input gives the same
 * trace, byte for byte.
 */
@NullMarked
package dev.timeslice.model;

import org.jspecify.annotations.NullMarked;
