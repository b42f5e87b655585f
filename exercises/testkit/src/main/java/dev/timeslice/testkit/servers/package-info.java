/**
 * What the exercise ipc/three-servers needs: a service that notes who does its work, a program that serves it by a server of the student's, a
 * worker that serves it as a process of its own, and clients outside.
 *
 * <p>Start with {@link dev.timeslice.testkit.servers.RequestServerRun}, the side of a check.
 */
@NullMarked
package dev.timeslice.testkit.servers;

import org.jspecify.annotations.NullMarked;
