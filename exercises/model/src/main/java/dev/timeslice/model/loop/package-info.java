/**
 * A runtime with one thread: its event loop, the timers and the pool of workers that the loop lives on, and the machine under it.
 *
 * <p>Start with {@link dev.timeslice.model.loop.EventLoop}. Loop, timers and pool are what thread/event-loop asks for, and the
 * model holds none of them. Time is in ticks, and passes only where the machine lets it pass. {@link dev.timeslice.model.loop.LineServer}
 * leaves the model: it is a server of real clients.
 */
@NullMarked
package dev.timeslice.model.loop;

import org.jspecify.annotations.NullMarked;
