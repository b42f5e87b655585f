package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** An atomic reference for those who find the value, a monitor for those who do not. */
public final class Lazy<T> {
    private final AtomicReference<T> value = new AtomicReference<>();
    private final Supplier<? extends T> maker;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        if (value.get() == null) {
            synchronized (this) {
                if (value.get() == null) {
                    value.set(maker.get());
                }
            }
        }
        return value.get();
    }
}
