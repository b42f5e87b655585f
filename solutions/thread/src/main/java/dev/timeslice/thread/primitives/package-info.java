/** Exercise thread/primitives: mutex, semaphore, condition and latch, built from monitors and from parking. */
@NullMarked
package dev.timeslice.thread.primitives;

import org.jspecify.annotations.NullMarked;
