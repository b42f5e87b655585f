package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;

/** Locks a monitor that no other thread ever locks: the calling thread itself. */
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
        synchronized (Thread.currentThread()) {
            while (items.size() == capacity) {
                Thread.currentThread().wait();
            }
            items.add(item);
            Thread.currentThread().notifyAll();
        }
    }

    public T take() throws InterruptedException {
        synchronized (Thread.currentThread()) {
            while (items.isEmpty()) {
                Thread.currentThread().wait();
            }
            T item = items.remove();
            Thread.currentThread().notifyAll();
            return item;
        }
    }

    public int size() {
        synchronized (Thread.currentThread()) {
            return items.size();
        }
    }
}
