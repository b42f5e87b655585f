package dev.timeslice.testkit.schedules.shims;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** Stands for {@link java.util.concurrent.atomic.AtomicIntegerArray}. */
public class AtomicIntegerArray {
    private final int[] values;
    private final Cell[] cells;

    public AtomicIntegerArray(int length) {
        this(new int[length]);
    }

    public AtomicIntegerArray(int[] array) {
        values = array.clone();
        cells = Stream.generate(() -> new Cell(this)).limit(array.length).toArray(Cell[]::new);
    }

    public final int length() {
        return values.length;
    }

    public final int get(int i) {
        cells[i].look();
        return cells[i].note("get", values[i], i);
    }

    public final void set(int i, int newValue) {
        cells[i].replace();
        values[i] = newValue;
        cells[i].noted("set", i, newValue);
    }

    public final void lazySet(int i, int newValue) {
        set(i, newValue);
    }

    public final int getAndSet(int i, int newValue) {
        cells[i].look();
        int old = values[i];
        values[i] = newValue;
        cells[i].change();
        return cells[i].note("getAndSet", old, i, newValue);
    }

    public final boolean compareAndSet(int i, int expectedValue, int newValue) {
        cells[i].look();
        boolean done = values[i] == expectedValue;
        if (done) {
            values[i] = newValue;
            cells[i].change();
        }
        return cells[i].note("compareAndSet", done, i, expectedValue, newValue);
    }

    public final boolean weakCompareAndSetVolatile(int i, int expectedValue, int newValue) {
        return compareAndSet(i, expectedValue, newValue);
    }

    public final int getAndIncrement(int i) {
        return cells[i].note("getAndIncrement", add(i, 1) - 1, i);
    }

    public final int getAndDecrement(int i) {
        return cells[i].note("getAndDecrement", add(i, -1) + 1, i);
    }

    public final int getAndAdd(int i, int delta) {
        return cells[i].note("getAndAdd", add(i, delta) - delta, i, delta);
    }

    public final int incrementAndGet(int i) {
        return cells[i].note("incrementAndGet", add(i, 1), i);
    }

    public final int decrementAndGet(int i) {
        return cells[i].note("decrementAndGet", add(i, -1), i);
    }

    public final int addAndGet(int i, int delta) {
        return cells[i].note("addAndGet", add(i, delta), i, delta);
    }

    private int add(int i, int delta) {
        cells[i].look();
        values[i] += delta;
        cells[i].change();
        return values[i];
    }

    public final int getAndUpdate(int i, IntUnaryOperator function) {
        while (true) {
            int old = get(i);
            if (compareAndSet(i, old, function.applyAsInt(old))) {
                return old;
            }
        }
    }

    public final int updateAndGet(int i, IntUnaryOperator function) {
        while (true) {
            int old = get(i);
            int updated = function.applyAsInt(old);
            if (compareAndSet(i, old, updated)) {
                return updated;
            }
        }
    }

    public final int getAndAccumulate(int i, int x, IntBinaryOperator function) {
        return getAndUpdate(i, old -> function.applyAsInt(old, x));
    }

    public final int accumulateAndGet(int i, int x, IntBinaryOperator function) {
        return updateAndGet(i, old -> function.applyAsInt(old, x));
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
