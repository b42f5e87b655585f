/**
 * What is inside a core besides its task: registers, the buffer of translations, the data cache, and what it costs to go
 * from one task to another.
 *
 * <p>The exercise thread/context-switch asks for all of them. {@link dev.timeslice.model.cpu.Tlb} and {@link
 * dev.timeslice.model.cpu.SwitchCost} are parts that the kernel works with; {@link dev.timeslice.model.cpu.ContextKeeper},
 * {@link dev.timeslice.model.cpu.AddressSpaceIds} and {@link dev.timeslice.model.cpu.DataCaches} look at what the kernel's
 * programs have no instructions for.
 */
@NullMarked
package dev.timeslice.model.cpu;

import org.jspecify.annotations.NullMarked;
