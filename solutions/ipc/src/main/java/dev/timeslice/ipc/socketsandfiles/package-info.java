/** The reference for ipc/sockets-and-files. */
@NullMarked
package dev.timeslice.ipc.socketsandfiles;

import org.jspecify.annotations.NullMarked;
