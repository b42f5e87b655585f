/** Tests of the reference of thread/context-switch. */
@NullMarked
package dev.timeslice.thread.contextswitch;

import org.jspecify.annotations.NullMarked;
