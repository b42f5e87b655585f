package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicInteger;

/** get and set. */
public final class Counter {
    private final AtomicInteger count = new AtomicInteger();

    public void increment() {
        count.set(count.get() + 1);
    }

    public int get() {
        return count.get();
    }
}
