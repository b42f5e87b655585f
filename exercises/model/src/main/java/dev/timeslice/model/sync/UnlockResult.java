package dev.timeslice.model.sync;

/** What comes of {@link KernelLock#release}. */
public sealed interface UnlockResult {

    /** Nobody was waiting, and nobody owns the lock now. */
    record Free() implements UnlockResult {}

    /**
     * The lock was handed to a task that was waiting, which owns it now and has to be woken.
     *
     * @param owner no longer in the queue
     */
    record HandedTo(LockTask owner) implements UnlockResult {}

    /** The caller does not own the lock; nothing has changed. */
    record NotOwner() implements UnlockResult {}
}
