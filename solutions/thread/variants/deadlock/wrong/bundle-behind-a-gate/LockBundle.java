package dev.timeslice.thread.deadlock;

import java.util.List;
import java.util.concurrent.locks.Lock;

/** Waits for one lock only, while it has none, and tries the others; the one that was missing is the one to wait for next. */
public final class LockBundle {
    private static final int NONE = -1;
    private static final Object GATE = new Object();

    private final List<Lock> locks;

    public LockBundle(List<? extends Lock> locks) {
        this.locks = List.copyOf(locks);
    }

    public void lock() {
        synchronized (GATE) {
            locks.forEach(Lock::lock);
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
            if (i < end || i == taken) {
                locks.get(i).unlock();
            }
        }
    }

    public void unlock() {
        locks.forEach(Lock::unlock);
    }
}
