/** The hidden checks and structural rules of ipc/three-servers. */
@NullMarked
package dev.timeslice.hiddenchecks.ipc.threeservers;

import org.jspecify.annotations.NullMarked;
