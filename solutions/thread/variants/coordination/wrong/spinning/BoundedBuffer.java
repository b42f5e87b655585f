package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;

/** Asks again and again instead of waiting. */
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

    public void put(T item) throws InterruptedException {
        while (!offered(item)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private synchronized boolean offered(T item) {
        return items.size() < capacity && items.add(item);
    }

    public T take() throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (!items.isEmpty()) {
                    return items.remove();
                }
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    public synchronized int size() {
        return items.size();
    }
}
