/** Exercise thread/parallelism: concurrency and parallelism told apart, Amdahl's bound, a pool of workers, work stealing. */
@NullMarked
package dev.timeslice.thread.parallelism;

import org.jspecify.annotations.NullMarked;
