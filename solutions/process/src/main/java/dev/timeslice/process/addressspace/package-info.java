/**
 * The reference for process/address-space: one plain class for each class of the exercise.
 */
@NullMarked
package dev.timeslice.process.addressspace;

import org.jspecify.annotations.NullMarked;
