/** Tests of what the rubric of ipc/shared-memory says of the reference. */
@NullMarked
package dev.timeslice.ipc.sharedmemory;

import org.jspecify.annotations.NullMarked;
