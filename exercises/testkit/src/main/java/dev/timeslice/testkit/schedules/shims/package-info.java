/**
 * What rewritten code calls in place of the JDK: hooks for instructions, and classes that stand for those by which threads
 * coordinate.
 *
 * <p>Rewriting comes after verification, so no submission can name anything in here. Start with {@link
 * dev.timeslice.testkit.schedules.shims.Hooks}.
 */
@NullMarked
package dev.timeslice.testkit.schedules.shims;

import org.jspecify.annotations.NullMarked;
