/** The hidden checks and structural rules of ipc/shared-memory. */
@NullMarked
package dev.timeslice.hiddenchecks.ipc.sharedmemory;

import org.jspecify.annotations.NullMarked;
