package dev.timeslice.testkit.locks;

/**
 * A task does something with a lock.
 *
 * @param kind what it does
 * @param task its name
 * @param lock its name
 */
public record LockStep(Kind kind, String task, String lock) {

    /** What a task can do with a lock. */
    public enum Kind {
        ACQUIRE,
        RELEASE,
        /** It stops waiting: it was interrupted, or its time was up. */
        CANCEL
    }

    public static LockStep acquire(String task, String lock) {
        return new LockStep(Kind.ACQUIRE, task, lock);
    }

    public static LockStep release(String task, String lock) {
        return new LockStep(Kind.RELEASE, task, lock);
    }

    public static LockStep cancel(String task, String lock) {
        return new LockStep(Kind.CANCEL, task, lock);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case ACQUIRE -> lock + ".acquire(" + task + ")";
            case RELEASE -> lock + ".release(" + task + ")";
            case CANCEL -> lock + ".cancel(" + task + ")";
        };
    }
}
