package dev.timeslice.thread.race;

import java.util.function.Supplier;

/** Looks once. */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private volatile T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        if (value == null) {
            synchronized (this) {
                value = maker.get();
            }
        }
        return value;
    }
}
