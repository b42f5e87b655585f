package dev.timeslice.thread.race;

import java.util.function.Supplier;

/** No lock. */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }
}
