/** The reference for ipc/message-port. */
@NullMarked
package dev.timeslice.ipc.messageport;

import org.jspecify.annotations.NullMarked;
