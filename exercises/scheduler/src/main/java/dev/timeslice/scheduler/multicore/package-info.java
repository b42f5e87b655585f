/**
 * Exercise scheduler/multicore: run queues for several cores: one for all, one each, stealing and balancing.
 */
@NullMarked
package dev.timeslice.scheduler.multicore;

import org.jspecify.annotations.NullMarked;
