package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;

/** Locks one monitor for all buffers. */
public final class BoundedBuffer<T> {
    private static final Object LOCK = new Object();

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
        synchronized (LOCK) {
            while (items.size() == capacity) {
                LOCK.wait();
            }
            items.add(item);
            LOCK.notifyAll();
        }
    }

    public T take() throws InterruptedException {
        synchronized (LOCK) {
            while (items.isEmpty()) {
                LOCK.wait();
            }
            T item = items.remove();
            LOCK.notifyAll();
            return item;
        }
    }

    public int size() {
        synchronized (LOCK) {
            return items.size();
        }
    }
}
