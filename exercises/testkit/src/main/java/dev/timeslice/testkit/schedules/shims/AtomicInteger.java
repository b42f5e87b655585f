package dev.timeslice.testkit.schedules.shims;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Stands for {@link java.util.concurrent.atomic.AtomicInteger}. */
public class AtomicInteger extends Number {
    private static final long serialVersionUID = 1L;

    private final transient Cell cell = new Cell(this);
    private int value;

    public AtomicInteger() {}

    public AtomicInteger(int initialValue) {
        value = initialValue;
    }

    public final int get() {
        cell.look();
        return cell.note("get", value);
    }

    public final void set(int newValue) {
        cell.replace();
        value = newValue;
        cell.noted("set", newValue);
    }

    public final void lazySet(int newValue) {
        set(newValue);
    }

    public final int getAndSet(int newValue) {
        cell.look();
        int old = value;
        value = newValue;
        cell.change();
        return cell.note("getAndSet", old, newValue);
    }

    public final boolean compareAndSet(int expectedValue, int newValue) {
        cell.look();
        boolean done = value == expectedValue;
        if (done) {
            value = newValue;
            cell.change();
        }
        return cell.note("compareAndSet", done, expectedValue, newValue);
    }

    public final boolean weakCompareAndSetPlain(int expectedValue, int newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetVolatile(int expectedValue, int newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetAcquire(int expectedValue, int newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetRelease(int expectedValue, int newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final int compareAndExchange(int expectedValue, int newValue) {
        cell.look();
        int old = value;
        if (old == expectedValue) {
            value = newValue;
            cell.change();
        }
        return cell.note("compareAndExchange", old, expectedValue, newValue);
    }

    public final int getAndIncrement() {
        return cell.note("getAndIncrement", add(1) - 1);
    }

    public final int getAndDecrement() {
        return cell.note("getAndDecrement", add(-1) + 1);
    }

    public final int getAndAdd(int delta) {
        return cell.note("getAndAdd", add(delta) - delta, delta);
    }

    public final int incrementAndGet() {
        return cell.note("incrementAndGet", add(1));
    }

    public final int decrementAndGet() {
        return cell.note("decrementAndGet", add(-1));
    }

    public final int addAndGet(int delta) {
        return cell.note("addAndGet", add(delta), delta);
    }

    private int add(int delta) {
        cell.look();
        value += delta;
        cell.change();
        return value;
    }

    public final int getAndUpdate(IntUnaryOperator function) {
        while (true) {
            int old = get();
            if (compareAndSet(old, function.applyAsInt(old))) {
                return old;
            }
        }
    }

    public final int updateAndGet(IntUnaryOperator function) {
        while (true) {
            int old = get();
            int updated = function.applyAsInt(old);
            if (compareAndSet(old, updated)) {
                return updated;
            }
        }
    }

    public final int getAndAccumulate(int x, IntBinaryOperator function) {
        return getAndUpdate(old -> function.applyAsInt(old, x));
    }

    public final int accumulateAndGet(int x, IntBinaryOperator function) {
        return updateAndGet(old -> function.applyAsInt(old, x));
    }

    public final int getPlain() {
        cell.glance();
        return cell.note("getPlain", value);
    }

    public final void setPlain(int newValue) {
        cell.replaceUnordered();
        value = newValue;
        cell.noted("setPlain", newValue);
    }

    public final int getOpaque() {
        cell.glance();
        return cell.note("getOpaque", value);
    }

    public final void setOpaque(int newValue) {
        cell.replaceUnordered();
        value = newValue;
        cell.noted("setOpaque", newValue);
    }

    public final int getAcquire() {
        return get();
    }

    public final void setRelease(int newValue) {
        set(newValue);
    }

    @Override
    public int intValue() {
        return get();
    }

    @Override
    public long longValue() {
        return get();
    }

    @Override
    public float floatValue() {
        return get();
    }

    @Override
    public double doubleValue() {
        return get();
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
        return String.valueOf(get());
    }
}
