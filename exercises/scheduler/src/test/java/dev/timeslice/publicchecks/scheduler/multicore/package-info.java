/**
 * The public checks of exercise scheduler/multicore: small workloads, and schedules drawn by hand.
 */
@NullMarked
package dev.timeslice.publicchecks.scheduler.multicore;

import org.jspecify.annotations.NullMarked;
