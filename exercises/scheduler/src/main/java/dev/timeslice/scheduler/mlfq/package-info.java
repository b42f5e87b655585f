/**
 * Exercise scheduler/mlfq: schedulers that learn from what a task did so far.
 */
@NullMarked
package dev.timeslice.scheduler.mlfq;

import org.jspecify.annotations.NullMarked;
