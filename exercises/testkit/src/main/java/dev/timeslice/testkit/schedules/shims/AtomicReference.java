package dev.timeslice.testkit.schedules.shims;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stands for {@link java.util.concurrent.atomic.AtomicReference}.
 *
 * @param <V> the type of the object
 */
public class AtomicReference<V> {
    private final Cell cell = new Cell(this);
    private @Nullable V value;

    public AtomicReference() {}

    public AtomicReference(@Nullable V initialValue) {
        value = initialValue;
    }

    public final @Nullable V get() {
        cell.look();
        return cell.noteReference("get", value);
    }

    public final void set(@Nullable V newValue) {
        cell.replace();
        value = newValue;
        cell.noted("set", newValue);
    }

    public final void lazySet(@Nullable V newValue) {
        set(newValue);
    }

    public final @Nullable V getAndSet(@Nullable V newValue) {
        cell.look();
        V old = value;
        value = newValue;
        cell.change();
        return cell.noteReference("getAndSet", old, newValue);
    }

    @SuppressWarnings("ReferenceEquality") // as in the JDK
    public final boolean compareAndSet(@Nullable V expectedValue, @Nullable V newValue) {
        cell.look();
        boolean done = value == expectedValue;
        if (done) {
            value = newValue;
            cell.change();
        }
        return cell.note("compareAndSet", done, expectedValue, newValue);
    }

    public final boolean weakCompareAndSetPlain(@Nullable V expectedValue, @Nullable V newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetVolatile(@Nullable V expectedValue, @Nullable V newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetAcquire(@Nullable V expectedValue, @Nullable V newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetRelease(@Nullable V expectedValue, @Nullable V newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    @SuppressWarnings("ReferenceEquality") // as in the JDK
    public final @Nullable V compareAndExchange(@Nullable V expectedValue, @Nullable V newValue) {
        cell.look();
        V old = value;
        if (old == expectedValue) {
            value = newValue;
            cell.change();
        }
        return cell.noteReference("compareAndExchange", old, expectedValue, newValue);
    }

    public final @Nullable V getAndUpdate(UnaryOperator<@Nullable V> function) {
        while (true) {
            V old = get();
            if (compareAndSet(old, function.apply(old))) {
                return old;
            }
        }
    }

    public final @Nullable V updateAndGet(UnaryOperator<@Nullable V> function) {
        while (true) {
            V old = get();
            V updated = function.apply(old);
            if (compareAndSet(old, updated)) {
                return updated;
            }
        }
    }

    public final @Nullable V getAndAccumulate(@Nullable V x, BinaryOperator<@Nullable V> function) {
        return getAndUpdate(old -> function.apply(old, x));
    }

    public final @Nullable V accumulateAndGet(@Nullable V x, BinaryOperator<@Nullable V> function) {
        return updateAndGet(old -> function.apply(old, x));
    }

    public final @Nullable V getPlain() {
        cell.glance();
        return cell.noteReference("getPlain", value);
    }

    public final void setPlain(@Nullable V newValue) {
        cell.replaceUnordered();
        value = newValue;
        cell.noted("setPlain", newValue);
    }

    public final @Nullable V getOpaque() {
        cell.glance();
        return cell.noteReference("getOpaque", value);
    }

    public final void setOpaque(@Nullable V newValue) {
        cell.replaceUnordered();
        value = newValue;
        cell.noted("setOpaque", newValue);
    }

    public final @Nullable V getAcquire() {
        return get();
    }

    public final void setRelease(@Nullable V newValue) {
        set(newValue);
    }

    @Override
    public int hashCode() {
        return Hooks.identityHashCode(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return String.valueOf(get());
    }
}
