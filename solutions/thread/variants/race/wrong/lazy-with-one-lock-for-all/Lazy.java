package dev.timeslice.thread.race;

import java.util.function.Supplier;

/** A static lock. */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private static final Object LOCK = new Object();
    private T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        synchronized (LOCK) {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }
    }
}
