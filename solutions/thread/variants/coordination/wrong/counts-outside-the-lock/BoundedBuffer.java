package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;

/** Counts after it has left the lock. */
public final class BoundedBuffer<T> {
    private final int capacity;
    private final Queue<T> items;
    private int count;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, found " + capacity);
        }
        this.capacity = capacity;
        this.items = new ArrayDeque<>(capacity);
    }

    public void put(T item) throws InterruptedException {
        synchronized (this) {
            while (items.size() == capacity) {
                wait();
            }
            items.add(item);
            notifyAll();
        }
        count++;
    }

    public T take() throws InterruptedException {
        T item;
        synchronized (this) {
            while (items.isEmpty()) {
                wait();
            }
            item = items.remove();
            notifyAll();
        }
        count--;
        return item;
    }

    public int size() {
        return count;
    }
}
