/** The checks of thread/coordination that students have. */
@NullMarked
package dev.timeslice.publicchecks.thread.coordination;

import org.jspecify.annotations.NullMarked;
