package dev.timeslice.thread.race;

import java.util.function.Supplier;

/** Leaves them waiting. */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private boolean making;
    private T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    public T get() {
        synchronized (this) {
            while (making) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new IllegalArgumentException(e);
                }
            }
            if (value != null) {
                return value;
            }
            making = true;
        }
        T fresh = null;
        try {
            fresh = maker.get();
        } finally {
            synchronized (this) {
                making = false;
                if (fresh != null) {
                    value = fresh;
                    notifyAll();
                }
            }
        }
        return fresh;
    }
}
