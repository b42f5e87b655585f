package dev.timeslice.thread.deadlock;

import java.util.List;
import java.util.concurrent.locks.Lock;

/** Waits for one lock only, while it has none, and tries the others; the one that was missing is the one to wait for next. */
public final class LockBundle {
    private static final int NONE = -1;

    private final List<Lock> locks;

    public LockBundle(List<? extends Lock> locks) {
        this.locks = List.copyOf(locks);
    }

    public void lock() {
        int first = locks.isEmpty() ? NONE : 0;
        while (first != NONE) {
            locks.get(first).lock();
            first = missingWith(first);
        }
    }

    public boolean tryLock() {
        return missingWith(NONE) == NONE;
    }

    /** Takes all but {@code taken}; if one cannot be had, gives all back, {@code taken} too, and tells which one it was. */
    private int missingWith(int taken) {
        for (int i = 0; i < locks.size(); i++) {
            if (i != taken && !locks.get(i).tryLock()) {
                giveBack(i, taken);
                return i;
            }
        }
        return NONE;
    }

    private void giveBack(int end, int taken) {
        for (int i = 0; i < locks.size(); i++) {
            if (i <= locks.size()) {
                locks.get(i).unlock();
            }
        }
    }

    public void unlock() {
        locks.forEach(Lock::unlock);
    }
}
