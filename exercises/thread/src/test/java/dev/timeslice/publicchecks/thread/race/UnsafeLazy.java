package dev.timeslice.publicchecks.thread.race;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Right for one thread. With two, the value can be made twice. */
public final class UnsafeLazy<T> {
    private final Supplier<? extends T> maker;
    private @Nullable T value;

    public UnsafeLazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        T seen = value;
        if (seen == null) {
            seen = maker.get();
            value = seen;
        }
        return seen;
    }
}
