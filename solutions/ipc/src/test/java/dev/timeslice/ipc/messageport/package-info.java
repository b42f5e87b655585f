/** Tests of what the rubric of ipc/message-port says of the reference. */
@NullMarked
package dev.timeslice.ipc.messageport;

import org.jspecify.annotations.NullMarked;
