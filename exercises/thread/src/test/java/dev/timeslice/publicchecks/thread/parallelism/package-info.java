/** The checks of thread/parallelism that students have. */
@NullMarked
package dev.timeslice.publicchecks.thread.parallelism;

import org.jspecify.annotations.NullMarked;
