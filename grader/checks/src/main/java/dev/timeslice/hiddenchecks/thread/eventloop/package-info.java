/** The hidden checks of thread/event-loop: seeded programs of callbacks and stories of calls, beside the reference; structure. */
@NullMarked
package dev.timeslice.hiddenchecks.thread.eventloop;

import org.jspecify.annotations.NullMarked;
