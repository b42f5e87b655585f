/** The hidden checks and structural rules of ipc/pipe. */
@NullMarked
package dev.timeslice.hiddenchecks.ipc.pipe;

import org.jspecify.annotations.NullMarked;
