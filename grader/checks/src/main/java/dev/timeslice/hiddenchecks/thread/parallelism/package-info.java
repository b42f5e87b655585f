/** The hidden checks of thread/parallelism: traces by brute force, a pool on the cores of the model, schedules, structure. */
@NullMarked
package dev.timeslice.hiddenchecks.thread.parallelism;

import org.jspecify.annotations.NullMarked;
