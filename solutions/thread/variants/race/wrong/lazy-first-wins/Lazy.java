package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** First wins. */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private final AtomicReference<T> value = new AtomicReference<>();

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        if (value.get() == null) {
            value.compareAndSet(null, maker.get());
        }
        return value.get();
    }
}
