package dev.timeslice.thread.deadlock;

import dev.timeslice.model.NotImplemented;
import java.util.List;
import java.util.concurrent.locks.Lock;

/**
 * Several locks that a thread takes together. They have no numbers, and other threads, with bundles or without, take the same
 * ones in whatever order they like. So a thread never waits for one of them while it has another one.
 *
 * <p>A bundle has no locks but those it is given, and several threads may use it. A thread that has it does not take it again.
 */
public final class LockBundle {

    /**
     * @param locks in any order, none of them twice; it does not matter if the list changes later
     */
    public LockBundle(List<? extends Lock> locks) {
        throw new NotImplemented("LockBundle.LockBundle");
    }

    /**
     * Takes all of them, and waits, by {@link Lock#lock()}, as long as that takes. It never waits while it has a lock, and never
     * asks for one in a loop that somebody else has.
     */
    public void lock() {
        throw new NotImplemented("LockBundle.lock");
    }

    /**
     * Takes all of them, or none, without waiting.
     *
     * @return whether the thread has them
     */
    public boolean tryLock() {
        throw new NotImplemented("LockBundle.tryLock");
    }

    /** Gives all of them back; only called by a thread that has them. */
    public void unlock() {
        throw new NotImplemented("LockBundle.unlock");
    }
}
