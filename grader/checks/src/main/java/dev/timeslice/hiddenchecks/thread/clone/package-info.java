/** The hidden checks and structural rules of thread/clone. */
@NullMarked
package dev.timeslice.hiddenchecks.thread.clone;

import org.jspecify.annotations.NullMarked;
