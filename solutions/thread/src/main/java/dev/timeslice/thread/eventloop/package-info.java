/** Exercise thread/event-loop: timers, the loop, a pool of workers beside it, and how not to hold up a single thread. */
@NullMarked
package dev.timeslice.thread.eventloop;

import org.jspecify.annotations.NullMarked;
