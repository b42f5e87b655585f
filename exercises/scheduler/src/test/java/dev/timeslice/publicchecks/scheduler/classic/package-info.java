/**
 * The public checks of exercise scheduler/classic: schedules with stored results.
 */
@NullMarked
package dev.timeslice.publicchecks.scheduler.classic;

import org.jspecify.annotations.NullMarked;
