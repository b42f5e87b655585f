package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Spins. */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        while (value == null) {
            if (claimed.compareAndSet(false, true)) {
                try {
                    if (value == null) {
                        value = maker.get();
                    }
                } finally {
                    claimed.set(false);
                }
            }
        }
        return value;
    }
}
