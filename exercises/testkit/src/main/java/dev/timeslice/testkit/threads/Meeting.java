package dev.timeslice.testkit.threads;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Brings the threads of a batch together again at each instance, since a thread that got ahead would walk alone.
 *
 * <p>Nobody waits for long: a thread whose partner has no core spins for some microseconds and goes on.
 */
final class Meeting {
    private static final int SPINS = 2_000;

    /** Reached instances lie this far apart, each in a cache line of its own. */
    private static final int STRIDE = 16;

    private final int threads;
    private final boolean useful;
    private final AtomicIntegerArray reached;

    /** More threads than processors cannot all be running; then nobody waits, since it would be in vain. */
    Meeting(int threads, int processors) {
        this.threads = threads;
        this.useful = threads <= processors;
        this.reached = new AtomicIntegerArray((threads + 1) * STRIDE);
    }

    /**
     * @param thread from 0
     * @param instance from 1, ascending for each thread
     */
    void at(int thread, int instance) {
        if (!useful) {
            return;
        }
        reached.setRelease((thread + 1) * STRIDE, instance);
        for (int spins = 0; spins < SPINS && !allHaveReached(instance); spins++) {
            Thread.onSpinWait();
        }
    }

    private boolean allHaveReached(int instance) {
        for (int thread = 0; thread < threads; thread++) {
            if (reached.getAcquire((thread + 1) * STRIDE) < instance) {
                return false;
            }
        }
        return true;
    }
}
