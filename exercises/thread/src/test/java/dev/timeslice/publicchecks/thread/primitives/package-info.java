/** The checks of thread/primitives that students have, and its scenarios. */
@NullMarked
package dev.timeslice.publicchecks.thread.primitives;

import org.jspecify.annotations.NullMarked;
