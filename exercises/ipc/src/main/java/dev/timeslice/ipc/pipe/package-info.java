/** Exercise ipc/pipe: a bounded stream of bytes between processes, who holds its ends, and messages through it. */
@NullMarked
package dev.timeslice.ipc.pipe;

import org.jspecify.annotations.NullMarked;
