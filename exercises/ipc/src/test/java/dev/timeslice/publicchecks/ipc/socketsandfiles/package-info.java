/** The public checks of ipc/sockets-and-files, with stored results. */
@NullMarked
package dev.timeslice.publicchecks.ipc.socketsandfiles;

import org.jspecify.annotations.NullMarked;
