package dev.timeslice.model.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stand-in for a lock: whoever came first gets it next, and it lends nobody a priority. */
public final class PlainLock implements KernelLock {
    private final Deque<LockTask> queue = new ArrayDeque<>();
    private @Nullable LockTask owner;

    @Override
    public LockResult acquire(LockTask caller) {
        if (owner == caller) {
            return new LockResult.AlreadyOwner();
        }
        if (owner != null) {
            queue.add(caller);
            return new LockResult.Queued();
        }
        owner = caller;
        return new LockResult.Acquired();
    }

    @Override
    public UnlockResult release(LockTask caller) {
        if (owner != caller) {
            return new UnlockResult.NotOwner();
        }
        LockTask next = queue.poll();
        owner = next;
        return next == null ? new UnlockResult.Free() : new UnlockResult.HandedTo(next);
    }

    @Override
    public void cancel(LockTask waiter) {
        queue.remove(waiter);
    }

    @Override
    public @Nullable LockTask owner() {
        return owner;
    }

    @Override
    public List<LockTask> waiters() {
        return List.copyOf(queue);
    }
}
