package dev.timeslice.thread.race;

import java.util.function.Supplier;

/** Always takes a private monitor, and says by a flag whether there is a value. */
public final class Lazy<T> {
    private final Object monitor = new Object();
    private final Supplier<? extends T> maker;
    private boolean made;
    private T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        synchronized (monitor) {
            if (!made) {
                value = maker.get();
                made = true;
            }
            return value;
        }
    }
}
