package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;

public final class BoundedBuffer<T> {
    private final Queue<T> items = new ArrayDeque<>();
    private final Object notFull = new Object();
    private final Object notEmpty = new Object();
    private final int capacity;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        synchronized (notEmpty) {
            notEmpty.notifyAll(); // an item is coming
            synchronized (this) {
                synchronized (notFull) {
                    while (items.size() == capacity) {
                        notFull.wait();
                    }
                }
                items.add(item);
            }
        }
    }

    public synchronized T take() throws InterruptedException {
        synchronized (notEmpty) {
            while (items.isEmpty()) {
                notEmpty.wait();
            }
        }
        T item = items.remove();
        synchronized (notFull) {
            notFull.notifyAll();
        }
        return item;
    }

    public synchronized int size() {
        return items.size();
    }
}
