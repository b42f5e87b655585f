/**
 * The search for the shortest sequence of operations that shows a fault: all tiny ones first, then long seeded ones,
 * which are shrunk.
 *
 * <p>Start with {@link dev.timeslice.testkit.sequences.SequenceSearch}.
 */
@NullMarked
package dev.timeslice.testkit.sequences;

import org.jspecify.annotations.NullMarked;
