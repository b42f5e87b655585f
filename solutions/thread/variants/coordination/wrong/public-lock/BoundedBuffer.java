package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;

/** Locks an object that everybody can lock. */
public final class BoundedBuffer<T> {
    public final Object lock = new Object();
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
        synchronized (lock) {
            while (items.size() == capacity) {
                lock.wait();
            }
            items.add(item);
            lock.notifyAll();
        }
    }

    public T take() throws InterruptedException {
        synchronized (lock) {
            while (items.isEmpty()) {
                lock.wait();
            }
            T item = items.remove();
            lock.notifyAll();
            return item;
        }
    }

    public int size() {
        synchronized (lock) {
            return items.size();
        }
    }
}
