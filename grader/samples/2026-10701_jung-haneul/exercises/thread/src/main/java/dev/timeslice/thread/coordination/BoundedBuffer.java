package dev.timeslice.thread.coordination;

import dev.timeslice.model.NotImplemented;

/**
 * A queue of limited capacity between threads: who puts into a full one sleeps until there is space, who takes from an
 * empty one sleeps until there is an item.
 *
 * <p>Items leave in the order in which they came. Any number of threads may use one buffer at the same time, and two
 * buffers have nothing to do with each other. A sleeping thread uses no processor time.
 *
 * @param <T> the type of the items
 */
public final class BoundedBuffer<T> {

    /**
     * An empty buffer.
     *
     * @param capacity how many items it holds at most, at least 1
     * @throws IllegalArgumentException if {@code capacity} is less than 1; the message holds the value
     */
    public BoundedBuffer(int capacity) {
        throw new NotImplemented("BoundedBuffer.BoundedBuffer");
    }

    /**
     * Appends an item, and sleeps before that for as long as the buffer is full.
     *
     * @throws InterruptedException if the thread is interrupted while it sleeps; the buffer is then as if {@code put}
     *     had never been called
     */
    public void put(T item) throws InterruptedException {
        throw new NotImplemented("BoundedBuffer.put");
    }

    /**
     * Removes the oldest item, and sleeps before that for as long as the buffer is empty.
     *
     * @return the item
     * @throws InterruptedException if the thread is interrupted while it sleeps; the buffer is then as if {@code take}
     *     had never been called
     */
    public T take() throws InterruptedException {
        throw new NotImplemented("BoundedBuffer.take");
    }

    /** How many items the buffer holds now: 0 to its capacity, whatever other threads are doing. */
    public int size() {
        throw new NotImplemented("BoundedBuffer.size");
    }
}
