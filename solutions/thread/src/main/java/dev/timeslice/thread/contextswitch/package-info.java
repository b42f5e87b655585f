/** Exercise thread/context-switch: what a switch saves, what it costs, and what stays warm in a core. */
@NullMarked
package dev.timeslice.thread.contextswitch;

import org.jspecify.annotations.NullMarked;
