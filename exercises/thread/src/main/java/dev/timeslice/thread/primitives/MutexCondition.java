package dev.timeslice.thread.primitives;

import dev.timeslice.model.NotImplemented;

/**
 * A place to wait, for threads that hold a mutex, until what they need has become true (Mesa semantics: who is signalled
 * competes for the mutex again, and has to look again when it has it).
 */
public final class MutexCondition {

    /**
     * @param mutex the one that protects what the threads wait for
     */
    public MutexCondition(Mutex mutex) {
        throw new NotImplemented("MutexCondition.MutexCondition");
    }

    /**
     * Gives the mutex back and waits for a signal, then takes the mutex again. A signal that comes after the mutex was given
     * back is never missed. May return without a signal, as every wait in Java may: callers wait in a loop.
     *
     * @throws InterruptedException if the thread is interrupted while it waits; it has the mutex again then, and if it had
     *     been chosen by a signal, another waiting thread is chosen instead
     * @throws IllegalMonitorStateException if the thread does not have the mutex
     */
    public void await() throws InterruptedException {
        throw new NotImplemented("MutexCondition.await");
    }

    /**
     * Wakes a waiting thread, if there is one. The caller keeps the mutex.
     *
     * @throws IllegalMonitorStateException if the thread does not have the mutex
     */
    public void signal() {
        throw new NotImplemented("MutexCondition.signal");
    }

    /**
     * Wakes all waiting threads. The caller keeps the mutex.
     *
     * @throws IllegalMonitorStateException if the thread does not have the mutex
     */
    public void signalAll() {
        throw new NotImplemented("MutexCondition.signalAll");
    }
}
