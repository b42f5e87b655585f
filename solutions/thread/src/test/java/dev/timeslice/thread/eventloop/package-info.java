/** The rubric's predictions of thread/event-loop, compared with the reference. */
@NullMarked
package dev.timeslice.thread.eventloop;

import org.jspecify.annotations.NullMarked;
