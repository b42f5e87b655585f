/** Exercise ipc/shared-memory: a ring that a producer and a consumer share without a lock, in the model and between two processes. */
@NullMarked
package dev.timeslice.ipc.sharedmemory;

import org.jspecify.annotations.NullMarked;
