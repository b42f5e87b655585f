/** The hidden checks and structural rules of process/fork. */
@NullMarked
package dev.timeslice.hiddenchecks.process.fork;

import org.jspecify.annotations.NullMarked;
