package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;

/** Keeps the items of all buffers in one queue. */
public final class BoundedBuffer<T> {
    private final int capacity;
    private static final Queue<Object> ITEMS = new ArrayDeque<>();

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, found " + capacity);
        }
        this.capacity = capacity;
    }

    public synchronized void put(T item) throws InterruptedException {
        while (ITEMS.size() == capacity) {
            wait();
        }
        ITEMS.add(item);
        notifyAll();
    }

    public synchronized T take() throws InterruptedException {
        while (ITEMS.isEmpty()) {
            wait();
        }
        @SuppressWarnings("unchecked")
        T item = (T) ITEMS.remove();
        notifyAll();
        return item;
    }

    public synchronized int size() {
        return ITEMS.size();
    }
}
