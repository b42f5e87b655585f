/**
 * Small wrong classes and their right twins, each with the scenario that tells them apart, for exploring schedules.
 *
 * <p>{@link dev.timeslice.corpus.control.Corpus} lists them. Under control one thread runs at a time, and each sees all that
 * was written before. So what a missing {@code volatile} and double-checked locking do, an execution under control cannot
 * show; they are caught by the accesses that nothing orders, and only where a scenario demands race freedom. Starvation is seen
 * only where a scenario promises a bound. All others show in what happens.
 */
@NullMarked
package dev.timeslice.corpus.control;

import org.jspecify.annotations.NullMarked;
