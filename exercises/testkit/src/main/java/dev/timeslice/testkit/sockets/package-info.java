/**
 * A server of the student's in a process of its own, and clients that talk to it from outside, over a Unix-domain socket.
 *
 * <p>Start with {@link dev.timeslice.testkit.sockets.LineServerRun}, the side of a check. {@link dev.timeslice.testkit.sockets.SocketEnd} serves clients of
 * other packages too.
 */
@NullMarked
package dev.timeslice.testkit.sockets;

import org.jspecify.annotations.NullMarked;
