/**
 * The public checks of exercise scheduler/mlfq: schedules with stored results.
 */
@NullMarked
package dev.timeslice.publicchecks.scheduler.mlfq;

import org.jspecify.annotations.NullMarked;
