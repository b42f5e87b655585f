package dev.timeslice.thread.coordination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The bounded buffer as a ring under one lock, with a condition for each side, so that one signal is enough. */
public final class BoundedBuffer<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final List<@Nullable T> ring;
    private int oldest;
    private int count;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, found " + capacity);
        }
        ring = new ArrayList<>(Collections.nCopies(capacity, null));
    }

    public void put(T item) throws InterruptedException {
        lock.lock();
        try {
            while (count == ring.size()) {
                notFull.await();
            }
            ring.set((oldest + count) % ring.size(), item);
            count++;
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    public T take() throws InterruptedException {
        lock.lock();
        try {
            while (count == 0) {
                notEmpty.await();
            }
            T item = ring.set(oldest, null);
            oldest = (oldest + 1) % ring.size();
            count--;
            notFull.signal();
            return item;
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }
}
