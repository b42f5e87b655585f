package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicInteger;

/** One atomic step. */
public final class Counter {
    private final AtomicInteger count = new AtomicInteger();

    public void increment() {
        count.incrementAndGet();
    }

    public int get() {
        return count.get();
    }
}
