/**
 * What is inside a message port, with a {@link dev.timeslice.testkit.benches.Bench} for each part: the store of whole messages,
 * the port itself, and those who sleep at it.
 */
@NullMarked
package dev.timeslice.testkit.ports;

import org.jspecify.annotations.NullMarked;
