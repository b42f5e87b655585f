/** The hidden checks and structural rules of ipc/message-port. */
@NullMarked
package dev.timeslice.hiddenchecks.ipc.messageport;

import org.jspecify.annotations.NullMarked;
