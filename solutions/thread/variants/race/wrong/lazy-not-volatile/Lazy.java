package dev.timeslice.thread.race;

import java.util.function.Supplier;

/** Not volatile. */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        if (value == null) {
            synchronized (this) {
                if (value == null) {
                    value = maker.get();
                }
            }
        }
        return value;
    }
}
