/** Exercise ipc/sockets-and-files: messages over a Unix-domain socket, and a file of records that processes share. */
@NullMarked
package dev.timeslice.ipc.socketsandfiles;

import org.jspecify.annotations.NullMarked;
