/**
 * The reference solution of exercise scheduler/mlfq.
 */
@NullMarked
package dev.timeslice.scheduler.mlfq;

import org.jspecify.annotations.NullMarked;
