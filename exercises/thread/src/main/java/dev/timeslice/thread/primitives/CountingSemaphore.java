package dev.timeslice.thread.primitives;

import dev.timeslice.model.NotImplemented;

/**
 * A number of permits that threads take and give back; who finds none waits, without using processor time.
 *
 * <p>It is fair: permits go to those who wait in the order in which they came, and nobody overtakes them.
 */
public final class CountingSemaphore {

    /**
     * @param permits how many there are at first, at least 0
     * @throws IllegalArgumentException if {@code permits} is negative; the message holds the value
     */
    public CountingSemaphore(int permits) {
        throw new NotImplemented("CountingSemaphore.CountingSemaphore");
    }

    /**
     * Takes a permit, and waits for its turn before that.
     *
     * @throws InterruptedException if the thread is interrupted while it waits; no permit is lost then
     */
    public void acquire() throws InterruptedException {
        throw new NotImplemented("CountingSemaphore.acquire");
    }

    /**
     * Takes a permit if there is one that nobody waits for, and never waits.
     *
     * @return whether it took one
     */
    public boolean tryAcquire() {
        throw new NotImplemented("CountingSemaphore.tryAcquire");
    }

    /** Adds a permit; any thread may, whether it has taken one or not. */
    public void release() {
        throw new NotImplemented("CountingSemaphore.release");
    }

    /** How many permits there are that nobody has and nobody waits for; never negative. */
    public int availablePermits() {
        throw new NotImplemented("CountingSemaphore.availablePermits");
    }
}
