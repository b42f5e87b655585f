package dev.timeslice.thread.primitives;

import dev.timeslice.model.NotImplemented;

/**
 * A lock as {@link Mutex}, whose threads wait by parking. It is not reentrant, and nobody calls {@code lock} who has it.
 *
 * <p>What a thread does before its {@link #unlock} is visible to the next thread that has it.
 */
public final class ParkingMutex {

    /**
     * Takes the mutex, and waits before that for as long as another thread has it, without using processor time. An interrupt
     * does not end the wait; when the call returns, the thread's interrupt status is set if there was one.
     */
    public void lock() {
        throw new NotImplemented("ParkingMutex.lock");
    }

    /**
     * Gives the mutex back; a thread that waits for it goes on.
     *
     * @throws IllegalMonitorStateException if the thread does not have it; nothing changes then
     */
    public void unlock() {
        throw new NotImplemented("ParkingMutex.unlock");
    }
}
