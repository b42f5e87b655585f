/**
 * The public checks of exercise scheduler/proportional-share: schedules with stored results.
 */
@NullMarked
package dev.timeslice.publicchecks.scheduler.proportionalshare;

import org.jspecify.annotations.NullMarked;
