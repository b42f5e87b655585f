package dev.timeslice.thread.race;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** A semaphore with one permit, given back even if the maker throws. */
public final class Lazy<T> {
    private final Semaphore permit = new Semaphore(1);
    private final Supplier<? extends T> maker;
    private T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        permit.acquireUninterruptibly();
        try {
            if (value == null) {
                value = maker.get();
            }
            return value;
        } finally {
            permit.release();
        }
    }
}
