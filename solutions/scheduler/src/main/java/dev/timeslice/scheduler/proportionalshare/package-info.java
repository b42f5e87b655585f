/**
 * The reference solution of exercise scheduler/proportional-share.
 */
@NullMarked
package dev.timeslice.scheduler.proportionalshare;

import org.jspecify.annotations.NullMarked;
