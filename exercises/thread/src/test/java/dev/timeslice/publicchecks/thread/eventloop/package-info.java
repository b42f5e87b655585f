/** The public checks of thread/event-loop. */
@NullMarked
package dev.timeslice.publicchecks.thread.eventloop;

import org.jspecify.annotations.NullMarked;
