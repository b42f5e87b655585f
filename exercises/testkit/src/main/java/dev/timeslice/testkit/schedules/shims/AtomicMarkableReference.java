package dev.timeslice.testkit.schedules.shims;

import org.jspecify.annotations.Nullable;

/**
 * Stands for {@link java.util.concurrent.atomic.AtomicMarkableReference}.
 *
 * @param <V> the type of the object
 */
public class AtomicMarkableReference<V> {
    private final Cell cell = new Cell(this);
    private @Nullable V reference;
    private boolean mark;

    public AtomicMarkableReference(@Nullable V initialRef, boolean initialMark) {
        reference = initialRef;
        mark = initialMark;
    }

    public @Nullable V getReference() {
        cell.look();
        return cell.noteReference("getReference", reference);
    }

    public boolean isMarked() {
        cell.look();
        return cell.note("isMarked", mark);
    }

    public @Nullable V get(boolean[] markHolder) {
        cell.look();
        markHolder[0] = mark;
        return cell.noteReference("get", reference);
    }

    @SuppressWarnings("ReferenceEquality") // as in the JDK
    public boolean compareAndSet(
            @Nullable V expectedReference, @Nullable V newReference, boolean expectedMark, boolean newMark) {
        cell.look();
        boolean done = reference == expectedReference && mark == expectedMark;
        if (done) {
            reference = newReference;
            mark = newMark;
            cell.change();
        }
        return cell.note("compareAndSet", done, expectedReference, newReference, expectedMark, newMark);
    }

    public boolean weakCompareAndSet(
            @Nullable V expectedReference, @Nullable V newReference, boolean expectedMark, boolean newMark) {
        return compareAndSet(expectedReference, newReference, expectedMark, newMark);
    }

    public void set(@Nullable V newReference, boolean newMark) {
        cell.replace();
        reference = newReference;
        mark = newMark;
        cell.noted("set", newReference, newMark);
    }

    @SuppressWarnings("ReferenceEquality") // as in the JDK
    public boolean attemptMark(@Nullable V expectedReference, boolean newMark) {
        cell.look();
        boolean done = reference == expectedReference;
        if (done) {
            mark = newMark;
            cell.change();
        }
        return cell.note("attemptMark", done, expectedReference, newMark);
    }
}
