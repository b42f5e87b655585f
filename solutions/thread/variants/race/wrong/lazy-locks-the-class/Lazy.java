package dev.timeslice.thread.race;

import java.util.function.Supplier;

/** Locks the class. */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        synchronized (Lazy.class) {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }
    }
}
