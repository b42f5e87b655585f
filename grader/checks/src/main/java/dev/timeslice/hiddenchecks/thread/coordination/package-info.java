/** The hidden checks of thread/coordination: scenarios driven by thread states, stress on several cores, structure. */
@NullMarked
package dev.timeslice.hiddenchecks.thread.coordination;

import org.jspecify.annotations.NullMarked;
