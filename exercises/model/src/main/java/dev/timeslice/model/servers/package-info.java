/**
 * One small service, and what serves it to many clients: by processes, by threads or by an event loop.
 *
 * <p>Start with {@link dev.timeslice.model.servers.Server}, which says what all three have in common. They are what ipc/three-servers
 * asks for, and the model holds none of them.
 */
@NullMarked
package dev.timeslice.model.servers;

import org.jspecify.annotations.NullMarked;
