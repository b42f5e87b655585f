package dev.timeslice.thread.race;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Keeps the permit. */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private final Semaphore permit = new Semaphore(1);
    private T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        permit.acquireUninterruptibly();
        if (value == null) {
            value = maker.get();
        }
        permit.release();
        return value;
    }
}
