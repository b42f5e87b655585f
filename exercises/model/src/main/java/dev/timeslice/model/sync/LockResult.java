package dev.timeslice.model.sync;

/** What comes of {@link KernelLock#acquire}. */
public sealed interface LockResult {

    /** The task owns the lock now. */
    record Acquired() implements LockResult {}

    /** Somebody else owns it: the task is in the queue now and has to sleep until the lock is handed to it. */
    record Queued() implements LockResult {}

    /** The task owns the lock already, and would wait for itself. */
    record AlreadyOwner() implements LockResult {}
}
