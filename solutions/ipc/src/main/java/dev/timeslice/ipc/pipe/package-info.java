/** The reference for ipc/pipe. */
@NullMarked
package dev.timeslice.ipc.pipe;

import org.jspecify.annotations.NullMarked;
