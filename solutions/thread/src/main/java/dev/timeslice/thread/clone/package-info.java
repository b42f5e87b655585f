/** Exercise thread/clone: one kind of task, and flags that say what it shares with the one that made it. */
@NullMarked
package dev.timeslice.thread.clone;

import org.jspecify.annotations.NullMarked;
