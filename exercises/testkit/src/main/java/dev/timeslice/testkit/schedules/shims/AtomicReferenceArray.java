package dev.timeslice.testkit.schedules.shims;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stands for {@link java.util.concurrent.atomic.AtomicReferenceArray}.
 *
 * @param <E> the type of the objects
 */
public class AtomicReferenceArray<E> {
    private final AtomicReference<E>[] elements;

    public AtomicReferenceArray(int length) {
        elements = elements(length);
    }

    public AtomicReferenceArray(E[] array) {
        elements = elements(array.length);
        for (int i = 0; i < array.length; i++) {
            elements[i] = new AtomicReference<>(array[i]);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <E> AtomicReference<E>[] elements(int length) {
        return Stream.generate(() -> new AtomicReference<E>()).limit(length).toArray(AtomicReference[]::new);
    }

    public final int length() {
        return elements.length;
    }

    public final @Nullable E get(int i) {
        return elements[i].get();
    }

    public final void set(int i, @Nullable E newValue) {
        elements[i].set(newValue);
    }

    public final void lazySet(int i, @Nullable E newValue) {
        elements[i].set(newValue);
    }

    public final @Nullable E getAndSet(int i, @Nullable E newValue) {
        return elements[i].getAndSet(newValue);
    }

    public final boolean compareAndSet(int i, @Nullable E expectedValue, @Nullable E newValue) {
        return elements[i].compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetVolatile(int i, @Nullable E expectedValue, @Nullable E newValue) {
        return elements[i].compareAndSet(expectedValue, newValue);
    }

    public final @Nullable E getAndUpdate(int i, UnaryOperator<@Nullable E> function) {
        return elements[i].getAndUpdate(function);
    }

    public final @Nullable E updateAndGet(int i, UnaryOperator<@Nullable E> function) {
        return elements[i].updateAndGet(function);
    }
}
