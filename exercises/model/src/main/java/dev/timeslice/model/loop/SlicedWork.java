package dev.timeslice.model.loop;

import java.util.function.IntConsumer;

/**
 * Long work on the thread of an event loop, done a slice at a time, so that whatever else is ready need not wait for all of it.
 *
 * <p>In each turn of the loop one slice of a work is done: as many items as a slice may have, or what is left. Between two slices timers
 * that are due and callbacks of what has completed run, and the thread does not sleep as long as items are left. Several works may be
 * under way at once, and each does a slice in each turn.
 */
public interface SlicedWork {

    /**
     * Begins a work and returns; all of it happens later.
     *
     * @param items how many there are, at least 0; they are numbered from 0
     * @param item is called with the number of each item, in order. If it throws, the exception leaves the slice, and neither the
     *     items that are left nor {@code done} come any more
     * @param done is called once, after the last item and in the same slice; with no item at all in a slice of its own, so that it
     *     is never called before this method has returned
     * @throws IllegalArgumentException if {@code items} is less than 0
     */
    void start(int items, IntConsumer item, Runnable done);
}
