/** The public checks of thread/clone, with stored results. */
@NullMarked
package dev.timeslice.publicchecks.thread.clone;

import org.jspecify.annotations.NullMarked;
