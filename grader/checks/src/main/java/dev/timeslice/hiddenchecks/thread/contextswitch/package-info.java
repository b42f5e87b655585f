/** The hidden checks and structural rules of thread/context-switch. */
@NullMarked
package dev.timeslice.hiddenchecks.thread.contextswitch;

import org.jspecify.annotations.NullMarked;
