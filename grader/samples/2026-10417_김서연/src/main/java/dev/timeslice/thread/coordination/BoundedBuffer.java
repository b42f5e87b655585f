package dev.timeslice.thread.coordination;

import java.util.LinkedList;

public final class BoundedBuffer<T> {
    private final LinkedList<T> list = new LinkedList<>();
    private final int capacity;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public synchronized void put(T item) throws InterruptedException {
        while (list.size() >= capacity) {
            wait();
        }
        list.addLast(item);
        notifyAll();
    }

    public synchronized T take() throws InterruptedException {
        while (list.isEmpty()) {
            wait();
        }
        T item = list.removeFirst();
        notifyAll();
        return item;
    }

    public synchronized int size() {
        return list.size();
    }
}
