package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;

public final class BoundedBuffer<T> {
    private final Queue<T> items = new ArrayDeque<>();
    private final int capacity;
    private volatile int count; // volatile이므로 모든 스레드가 항상 최신 값을 본다

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, found " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        synchronized (this) {
            while (items.size() == capacity) {
                wait();
            }
            items.add(item);
        }
        count++;
        synchronized (this) {
            notifyAll();
        }
    }

    public T take() throws InterruptedException {
        T item;
        synchronized (this) {
            while (items.isEmpty()) {
                wait();
            }
            item = items.remove();
        }
        count--;
        synchronized (this) {
            notifyAll();
        }
        return item;
    }

    public int size() {
        return count;
    }
}
