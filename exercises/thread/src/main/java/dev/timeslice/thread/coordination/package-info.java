/** Exercise thread/coordination: threads that wait for each other properly. */
@NullMarked
package dev.timeslice.thread.coordination;

import org.jspecify.annotations.NullMarked;
