/** The public checks of ipc/shared-memory. */
@NullMarked
package dev.timeslice.publicchecks.ipc.sharedmemory;

import org.jspecify.annotations.NullMarked;
