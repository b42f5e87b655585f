package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The bounded buffer with the object's own monitor.
 *
 * <p>Putters and takers wait on the same monitor, so each change wakes them all: {@code notify} could wake one of those
 * for whom nothing has changed.
 */
public final class BoundedBuffer<T> {
    private final int capacity;
    private final Queue<T> items;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, found " + capacity);
        }
        this.capacity = capacity;
        this.items = new ArrayDeque<>(capacity);
    }

    public synchronized void put(T item) throws InterruptedException {
        while (items.size() == capacity) {
            wait();
        }
        items.add(item);
        notifyAll();
    }

    public synchronized T take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        T item = items.remove();
        notifyAll();
        return item;
    }

    public synchronized int size() {
        return items.size();
    }
}
