package dev.timeslice.thread.deadlock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Lock;

/** The lock that was missing goes to the front; what has been taken is remembered and given back from the last to the first. */
public final class LockBundle {
    private final List<Lock> locks;

    public LockBundle(List<? extends Lock> locks) {
        this.locks = new ArrayList<>(locks);
    }

    public void lock() {
        Deque<Lock> order = new ArrayDeque<>(locks);
        boolean complete = locks.isEmpty();
        while (!complete) {
            order.getFirst().lock();
            Lock missing = tryAll(order, order.getFirst());
            complete = missing == null;
            if (missing != null) {
                order.remove(missing);
                order.addFirst(missing);
            }
        }
    }

    public boolean tryLock() {
        return tryAll(new ArrayDeque<>(locks), null) == null;
    }

    private static Lock tryAll(Deque<Lock> order, Lock first) {
        Deque<Lock> taken = new ArrayDeque<>();
        if (first != null) {
            taken.push(first);
        }
        for (Lock lock : order) {
            if (lock != first) {
                if (!lock.tryLock()) {
                    taken.forEach(Lock::unlock);
                    return lock;
                }
                taken.push(lock);
            }
        }
        return null;
    }

    public void unlock() {
        for (int i = locks.size() - 1; i >= 0; i--) {
            locks.get(i).unlock();
        }
    }
}
