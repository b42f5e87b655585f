package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Deque;

/** Gives back the youngest item first. */
public final class BoundedBuffer<T> {
    private final int capacity;
    private final Deque<T> items;

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
        items.push(item);
        notifyAll();
    }

    public synchronized T take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        T item = items.pop();
        notifyAll();
        return item;
    }

    public synchronized int size() {
        return items.size();
    }
}
