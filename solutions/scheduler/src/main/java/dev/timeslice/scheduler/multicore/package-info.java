/**
 * The reference solution of exercise scheduler/multicore: run queues for several cores.
 */
@NullMarked
package dev.timeslice.scheduler.multicore;

import org.jspecify.annotations.NullMarked;
