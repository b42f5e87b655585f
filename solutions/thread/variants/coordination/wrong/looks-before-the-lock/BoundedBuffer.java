package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;

/** Looks whether it has to wait before it takes the lock, and acts after. */
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
        while (items.size() == capacity) {
            synchronized (this) {
                if (items.size() == capacity) {
                    wait();
                }
            }
        }
        synchronized (this) {
            items.add(item);
            notifyAll();
        }
    }

    public T take() throws InterruptedException {
        while (items.isEmpty()) {
            synchronized (this) {
                if (items.isEmpty()) {
                    wait();
                }
            }
        }
        synchronized (this) {
            T item = items.remove();
            notifyAll();
            return item;
        }
    }

    public synchronized int size() {
        return items.size();
    }
}
