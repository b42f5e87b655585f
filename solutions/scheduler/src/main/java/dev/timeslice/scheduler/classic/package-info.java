/**
 * The reference solution of exercise scheduler/classic.
 */
@NullMarked
package dev.timeslice.scheduler.classic;

import org.jspecify.annotations.NullMarked;
