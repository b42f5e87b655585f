/** The public checks of thread/deadlock, and the scenarios that are explored, here and by the grader. */
@NullMarked
package dev.timeslice.publicchecks.thread.deadlock;

import org.jspecify.annotations.NullMarked;
