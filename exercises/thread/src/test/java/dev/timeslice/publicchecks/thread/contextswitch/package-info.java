/** The public checks of thread/context-switch, with stored results. */
@NullMarked
package dev.timeslice.publicchecks.thread.contextswitch;

import org.jspecify.annotations.NullMarked;
