package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicInteger;

/** One count for all. */
public final class Counter {
    private static final AtomicInteger COUNT = new AtomicInteger();

    public void increment() {
        COUNT.incrementAndGet();
    }

    public int get() {
        return COUNT.get();
    }
}
