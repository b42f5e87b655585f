package dev.timeslice.thread.race;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Eager. */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private volatile @Nullable T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
        make();
    }

    public T get() {
        T seen = value;
        return seen == null ? make() : seen;
    }

    private synchronized T make() {
        T seen = value;
        if (seen == null) {
            seen = maker.get();
            value = seen;
        }
        return seen;
    }
}
