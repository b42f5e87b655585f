/**
 * The hidden checks and structural rules of exercise scheduler/mlfq.
 */
@NullMarked
package dev.timeslice.hiddenchecks.scheduler.mlfq;

import org.jspecify.annotations.NullMarked;
