package dev.timeslice.thread.race;

import dev.timeslice.model.NotImplemented;
import java.util.function.Supplier;

/**
 * A value that is made when it is first wanted, and only once. Any number of threads may use one at the same time, and two of
 * them have nothing to do with each other.
 *
 * @param <T> the type of the value
 */
public final class Lazy<T> {

    /**
     * Makes nothing yet.
     *
     * @param maker makes the value, which is not null; it may take long
     */
    public Lazy(Supplier<? extends T> maker) {
        throw new NotImplemented("Lazy.Lazy");
    }

    /**
     * The value; the first call has it made, and calls that come meanwhile wait for it.
     *
     * @return the same object every time
     * @throws RuntimeException what the maker throws; then nothing has been made, and the next call tries again
     */
    public T get() {
        throw new NotImplemented("Lazy.get");
    }
}
