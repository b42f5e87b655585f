package dev.timeslice.testkit.threads;

import java.util.concurrent.atomic.AtomicInteger;

/** Lets threads go at the same moment; they spin, since threads woken from a park would start one after another. */
final class Gate {
    private static final int SPINS_BEFORE_YIELD = 1_000;

    private final AtomicInteger missing;

    Gate(int threads) {
        missing = new AtomicInteger(threads);
    }

    /** Returns when all threads have called this. */
    @SuppressWarnings("ThreadPriorityCheck") // with more threads than processors the missing ones need this one's
    void pass() {
        missing.decrementAndGet();
        for (int spins = 0; missing.get() > 0; spins++) {
            if (spins < SPINS_BEFORE_YIELD) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }
}
