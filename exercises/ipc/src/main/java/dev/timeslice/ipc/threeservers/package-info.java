/** Exercise ipc/three-servers: one service by a process for each request, by a thread for each request, and by an event loop. */
@NullMarked
package dev.timeslice.ipc.threeservers;

import org.jspecify.annotations.NullMarked;
