/** Exercise ipc/pipe: a bounded stream of bytes from one process to another. */
@NullMarked
package dev.timeslice.ipc.pipe;

import org.jspecify.annotations.NullMarked;
