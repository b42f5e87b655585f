/** The reference for ipc/three-servers. */
@NullMarked
package dev.timeslice.ipc.threeservers;

import org.jspecify.annotations.NullMarked;
