/** What the rubric of thread/deadlock stores is what the reference does. */
@NullMarked
package dev.timeslice.thread.deadlock;

import org.jspecify.annotations.NullMarked;
