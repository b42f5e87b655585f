package dev.timeslice.testkit.schedules.shims;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Stands for {@link java.util.concurrent.atomic.AtomicLong}. */
public class AtomicLong extends Number {
    private static final long serialVersionUID = 1L;

    private final transient Cell cell = new Cell(this);
    private long value;

    public AtomicLong() {}

    public AtomicLong(long initialValue) {
        value = initialValue;
    }

    public final long get() {
        cell.look();
        return cell.note("get", value);
    }

    public final void set(long newValue) {
        cell.replace();
        value = newValue;
        cell.noted("set", newValue);
    }

    public final void lazySet(long newValue) {
        set(newValue);
    }

    public final long getAndSet(long newValue) {
        cell.look();
        long old = value;
        value = newValue;
        cell.change();
        return cell.note("getAndSet", old, newValue);
    }

    public final boolean compareAndSet(long expectedValue, long newValue) {
        cell.look();
        boolean done = value == expectedValue;
        if (done) {
            value = newValue;
            cell.change();
        }
        return cell.note("compareAndSet", done, expectedValue, newValue);
    }

    public final boolean weakCompareAndSetPlain(long expectedValue, long newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetVolatile(long expectedValue, long newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetAcquire(long expectedValue, long newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetRelease(long expectedValue, long newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final long compareAndExchange(long expectedValue, long newValue) {
        cell.look();
        long old = value;
        if (old == expectedValue) {
            value = newValue;
            cell.change();
        }
        return cell.note("compareAndExchange", old, expectedValue, newValue);
    }

    public final long getAndIncrement() {
        return cell.note("getAndIncrement", add(1) - 1);
    }

    public final long getAndDecrement() {
        return cell.note("getAndDecrement", add(-1) + 1);
    }

    public final long getAndAdd(long delta) {
        return cell.note("getAndAdd", add(delta) - delta, delta);
    }

    public final long incrementAndGet() {
        return cell.note("incrementAndGet", add(1));
    }

    public final long decrementAndGet() {
        return cell.note("decrementAndGet", add(-1));
    }

    public final long addAndGet(long delta) {
        return cell.note("addAndGet", add(delta), delta);
    }

    private long add(long delta) {
        cell.look();
        value += delta;
        cell.change();
        return value;
    }

    public final long getAndUpdate(LongUnaryOperator function) {
        while (true) {
            long old = get();
            if (compareAndSet(old, function.applyAsLong(old))) {
                return old;
            }
        }
    }

    public final long updateAndGet(LongUnaryOperator function) {
        while (true) {
            long old = get();
            long updated = function.applyAsLong(old);
            if (compareAndSet(old, updated)) {
                return updated;
            }
        }
    }

    public final long getAndAccumulate(long x, LongBinaryOperator function) {
        return getAndUpdate(old -> function.applyAsLong(old, x));
    }

    public final long accumulateAndGet(long x, LongBinaryOperator function) {
        return updateAndGet(old -> function.applyAsLong(old, x));
    }

    public final long getPlain() {
        cell.glance();
        return cell.note("getPlain", value);
    }

    public final void setPlain(long newValue) {
        cell.replaceUnordered();
        value = newValue;
        cell.noted("setPlain", newValue);
    }

    public final long getOpaque() {
        cell.glance();
        return cell.note("getOpaque", value);
    }

    public final void setOpaque(long newValue) {
        cell.replaceUnordered();
        value = newValue;
        cell.noted("setOpaque", newValue);
    }

    public final long getAcquire() {
        return get();
    }

    public final void setRelease(long newValue) {
        set(newValue);
    }

    @Override
    public int intValue() {
        return (int) get();
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
