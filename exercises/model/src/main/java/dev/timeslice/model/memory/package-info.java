/**
 * Memory as a process sees it: virtual addresses, how they are translated, and the faults when they cannot be.
 */
@NullMarked
package dev.timeslice.model.memory;

import org.jspecify.annotations.NullMarked;
