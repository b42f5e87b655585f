package dev.timeslice.thread.primitives;

import dev.timeslice.model.NotImplemented;

/**
 * A lock that one thread at most holds at a time. It is not reentrant. A thread that waits for it uses no processor time.
 *
 * <p>What a thread does before its {@link #unlock} is visible to the next thread that has it.
 */
public final class Mutex {

    /**
     * Takes the mutex, and waits before that for as long as another thread has it. An interrupt does not end the wait; when
     * the call returns, the thread's interrupt status is set if there was one.
     *
     * @throws IllegalStateException if the thread has it already, since it would wait for itself
     */
    public void lock() {
        throw new NotImplemented("Mutex.lock");
    }

    /**
     * As {@link #lock}, but an interrupt ends the wait.
     *
     * @throws InterruptedException if the thread is interrupted while it waits; it does not have the mutex then, and nobody
     *     else waits any longer because of it
     * @throws IllegalStateException if the thread has it already
     */
    public void lockInterruptibly() throws InterruptedException {
        throw new NotImplemented("Mutex.lockInterruptibly");
    }

    /**
     * Takes the mutex if nobody has it, and never waits.
     *
     * @return whether the thread took it; false if the thread itself has it already
     */
    public boolean tryLock() {
        throw new NotImplemented("Mutex.tryLock");
    }

    /**
     * Gives the mutex back; a thread that waits for it goes on.
     *
     * @throws IllegalMonitorStateException if the thread does not have it; nothing changes then
     */
    public void unlock() {
        throw new NotImplemented("Mutex.unlock");
    }

    /** Whether the thread that asks has the mutex. */
    public boolean isHeldByCurrentThread() {
        throw new NotImplemented("Mutex.isHeldByCurrentThread");
    }
}
