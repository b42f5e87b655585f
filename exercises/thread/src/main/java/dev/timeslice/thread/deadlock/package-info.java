/** Exercise thread/deadlock: find deadlocks, keep them from coming about, and lend priorities to those who hold others up. */
@NullMarked
package dev.timeslice.thread.deadlock;

import org.jspecify.annotations.NullMarked;
