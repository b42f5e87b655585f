/** The hidden checks and structural rules of ipc/sockets-and-files. */
@NullMarked
package dev.timeslice.hiddenchecks.ipc.socketsandfiles;

import org.jspecify.annotations.NullMarked;
