/**
 * What is inside a core besides its task: the buffer of translations, and what it costs to go from one task to another.
 *
 * <p>Start with {@link dev.timeslice.model.cpu.Tlb} and {@link dev.timeslice.model.cpu.SwitchCost}, the parts that the
 * exercise thread/context-switch replaces.
 */
@NullMarked
package dev.timeslice.model.cpu;

import org.jspecify.annotations.NullMarked;
