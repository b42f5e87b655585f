package dev.timeslice.testkit.schedules.shims;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/** Stands for {@link java.util.concurrent.atomic.AtomicLongArray}. */
public class AtomicLongArray {
    private final long[] values;
    private final Cell[] cells;

    public AtomicLongArray(int length) {
        this(new long[length]);
    }

    public AtomicLongArray(long[] array) {
        values = array.clone();
        cells = Stream.generate(() -> new Cell(this)).limit(array.length).toArray(Cell[]::new);
    }

    public final int length() {
        return values.length;
    }

    public final long get(int i) {
        cells[i].look();
        return cells[i].note("get", values[i], i);
    }

    public final void set(int i, long newValue) {
        cells[i].replace();
        values[i] = newValue;
        cells[i].noted("set", i, newValue);
    }

    public final void lazySet(int i, long newValue) {
        set(i, newValue);
    }

    public final long getAndSet(int i, long newValue) {
        cells[i].look();
        long old = values[i];
        values[i] = newValue;
        cells[i].change();
        return cells[i].note("getAndSet", old, i, newValue);
    }

    public final boolean compareAndSet(int i, long expectedValue, long newValue) {
        cells[i].look();
        boolean done = values[i] == expectedValue;
        if (done) {
            values[i] = newValue;
            cells[i].change();
        }
        return cells[i].note("compareAndSet", done, i, expectedValue, newValue);
    }

    public final boolean weakCompareAndSetVolatile(int i, long expectedValue, long newValue) {
        return compareAndSet(i, expectedValue, newValue);
    }

    public final long getAndIncrement(int i) {
        return cells[i].note("getAndIncrement", add(i, 1) - 1, i);
    }

    public final long getAndDecrement(int i) {
        return cells[i].note("getAndDecrement", add(i, -1) + 1, i);
    }

    public final long getAndAdd(int i, long delta) {
        return cells[i].note("getAndAdd", add(i, delta) - delta, i, delta);
    }

    public final long incrementAndGet(int i) {
        return cells[i].note("incrementAndGet", add(i, 1), i);
    }

    public final long decrementAndGet(int i) {
        return cells[i].note("decrementAndGet", add(i, -1), i);
    }

    public final long addAndGet(int i, long delta) {
        return cells[i].note("addAndGet", add(i, delta), i, delta);
    }

    private long add(int i, long delta) {
        cells[i].look();
        values[i] += delta;
        cells[i].change();
        return values[i];
    }

    public final long getAndUpdate(int i, LongUnaryOperator function) {
        while (true) {
            long old = get(i);
            if (compareAndSet(i, old, function.applyAsLong(old))) {
                return old;
            }
        }
    }

    public final long updateAndGet(int i, LongUnaryOperator function) {
        while (true) {
            long old = get(i);
            long updated = function.applyAsLong(old);
            if (compareAndSet(i, old, updated)) {
                return updated;
            }
        }
    }

    public final long getAndAccumulate(int i, long x, LongBinaryOperator function) {
        return getAndUpdate(i, old -> function.applyAsLong(old, x));
    }

    public final long accumulateAndGet(int i, long x, LongBinaryOperator function) {
        return updateAndGet(i, old -> function.applyAsLong(old, x));
    }

    @Override
    public int hashCode() {
        return Hooks.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
