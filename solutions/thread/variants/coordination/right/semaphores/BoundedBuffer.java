package dev.timeslice.thread.coordination;

import java.util.LinkedList;
import java.util.concurrent.Semaphore;

/** The bounded buffer with Dijkstra's two counting semaphores around a queue that a monitor protects. */
public final class BoundedBuffer<T> {
    private final Semaphore spaces;
    private final Semaphore filled = new Semaphore(0);
    private final LinkedList<T> items = new LinkedList<>();

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, found " + capacity);
        }
        spaces = new Semaphore(capacity);
    }

    public void put(T item) throws InterruptedException {
        spaces.acquire();
        synchronized (this) {
            items.addLast(item);
        }
        filled.release();
    }

    public T take() throws InterruptedException {
        filled.acquire();
        T item;
        synchronized (this) {
            item = items.removeFirst();
        }
        spaces.release();
        return item;
    }

    public synchronized int size() {
        return items.size();
    }
}
