/** The hidden checks of thread/deadlock: all small tables, schedule after schedule, stories and runs of the kernel, structure. */
@NullMarked
package dev.timeslice.hiddenchecks.thread.deadlock;

import org.jspecify.annotations.NullMarked;
