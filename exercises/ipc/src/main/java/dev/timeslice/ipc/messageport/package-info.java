/** Exercise ipc/message-port: whole messages, requests and their replies, and who is woken. */
@NullMarked
package dev.timeslice.ipc.messageport;

import org.jspecify.annotations.NullMarked;
