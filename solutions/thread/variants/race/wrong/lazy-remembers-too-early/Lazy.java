package dev.timeslice.thread.race;

import java.util.function.Supplier;

/** Too early. */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private boolean made;
    private T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        synchronized (this) {
            if (!made) {
                made = true;
                value = maker.get();
            }
            return value;
        }
    }
}
