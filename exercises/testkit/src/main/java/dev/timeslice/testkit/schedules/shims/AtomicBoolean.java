package dev.timeslice.testkit.schedules.shims;

/** Stands for {@link java.util.concurrent.atomic.AtomicBoolean}. */
public class AtomicBoolean {
    private final Cell cell = new Cell(this);
    private boolean value;

    public AtomicBoolean() {}

    public AtomicBoolean(boolean initialValue) {
        value = initialValue;
    }

    public final boolean get() {
        cell.look();
        return cell.note("get", value);
    }

    public final void set(boolean newValue) {
        cell.replace();
        value = newValue;
        cell.noted("set", newValue);
    }

    public final void lazySet(boolean newValue) {
        set(newValue);
    }

    public final boolean getAndSet(boolean newValue) {
        cell.look();
        boolean old = value;
        value = newValue;
        // Setting what is set already is a test that changes nothing, as in a spin lock.
        if (old != newValue) {
            cell.change();
        }
        return cell.note("getAndSet", old, newValue);
    }

    public final boolean compareAndSet(boolean expectedValue, boolean newValue) {
        cell.look();
        boolean done = value == expectedValue;
        if (done) {
            value = newValue;
            cell.change();
        }
        return cell.note("compareAndSet", done, expectedValue, newValue);
    }

    public boolean weakCompareAndSetPlain(boolean expectedValue, boolean newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public boolean weakCompareAndSetVolatile(boolean expectedValue, boolean newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetAcquire(boolean expectedValue, boolean newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean weakCompareAndSetRelease(boolean expectedValue, boolean newValue) {
        return compareAndSet(expectedValue, newValue);
    }

    public final boolean getPlain() {
        cell.glance();
        return cell.note("getPlain", value);
    }

    public final void setPlain(boolean newValue) {
        cell.replaceUnordered();
        value = newValue;
        cell.noted("setPlain", newValue);
    }

    public final boolean getOpaque() {
        cell.glance();
        return cell.note("getOpaque", value);
    }

    public final void setOpaque(boolean newValue) {
        cell.replaceUnordered();
        value = newValue;
        cell.noted("setOpaque", newValue);
    }

    public final boolean getAcquire() {
        return get();
    }

    public final void setRelease(boolean newValue) {
        set(newValue);
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
