package dev.timeslice.testkit.schedules.shims;

import org.jspecify.annotations.Nullable;

/**
 * Stands for {@link java.util.concurrent.atomic.AtomicStampedReference}.
 *
 * @param <V> the type of the object
 */
public class AtomicStampedReference<V> {
    private final Cell cell = new Cell(this);
    private @Nullable V reference;
    private int stamp;

    public AtomicStampedReference(@Nullable V initialRef, int initialStamp) {
        reference = initialRef;
        stamp = initialStamp;
    }

    public @Nullable V getReference() {
        cell.look();
        return cell.noteReference("getReference", reference);
    }

    public int getStamp() {
        cell.look();
        return cell.note("getStamp", stamp);
    }

    public @Nullable V get(int[] stampHolder) {
        cell.look();
        stampHolder[0] = stamp;
        return cell.noteReference("get", reference);
    }

    @SuppressWarnings("ReferenceEquality") // as in the JDK
    public boolean compareAndSet(
            @Nullable V expectedReference, @Nullable V newReference, int expectedStamp, int newStamp) {
        cell.look();
        boolean done = reference == expectedReference && stamp == expectedStamp;
        if (done) {
            reference = newReference;
            stamp = newStamp;
            cell.change();
        }
        return cell.note("compareAndSet", done, expectedReference, newReference, expectedStamp, newStamp);
    }

    public boolean weakCompareAndSet(
            @Nullable V expectedReference, @Nullable V newReference, int expectedStamp, int newStamp) {
        return compareAndSet(expectedReference, newReference, expectedStamp, newStamp);
    }

    public void set(@Nullable V newReference, int newStamp) {
        cell.replace();
        reference = newReference;
        stamp = newStamp;
        cell.noted("set", newReference, newStamp);
    }

    @SuppressWarnings("ReferenceEquality") // as in the JDK
    public boolean attemptStamp(@Nullable V expectedReference, int newStamp) {
        cell.look();
        boolean done = reference == expectedReference;
        if (done) {
            stamp = newStamp;
            cell.change();
        }
        return cell.note("attemptStamp", done, expectedReference, newStamp);
    }
}
