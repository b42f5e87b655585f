package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;

/** Wakes one thread for each change, although two kinds of threads wait on one monitor. */
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
        notify();
    }

    public synchronized T take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        T item = items.remove();
        notify();
        return item;
    }

    public synchronized int size() {
        return items.size();
    }
}
