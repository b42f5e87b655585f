/** The public checks of ipc/message-port, with stored results. */
@NullMarked
package dev.timeslice.publicchecks.ipc.messageport;

import org.jspecify.annotations.NullMarked;
