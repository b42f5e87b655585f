/**
 * Memory as a process sees it: virtual addresses, how they are translated, and the faults when they cannot be.
 *
 * <p>Start with {@link dev.timeslice.model.memory.AddressSpace}, which translates single addresses, and go on to {@link
 * dev.timeslice.model.memory.ProcessSpace}, the whole memory of a process. Given are physical memory, its frames and
 * what lies on disk; how addresses are translated is what exercises ask for.
 */
@NullMarked
package dev.timeslice.model.memory;

import org.jspecify.annotations.NullMarked;
