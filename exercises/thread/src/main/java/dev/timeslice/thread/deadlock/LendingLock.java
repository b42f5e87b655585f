package dev.timeslice.thread.deadlock;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.sync.LockResult;
import dev.timeslice.model.sync.LockTask;
import dev.timeslice.model.sync.UnlockResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the kernel that lends its owner the priority of those who wait for it, as {@link KernelLock} says. Who waits and has
 * the most urgent priority gets it next; among equals, the one that came first.
 *
 * <p>Owners may wait for locks of their own, and may hold several. All of them are of this class.
 */
public final class LendingLock implements KernelLock {

    /**
     * @param order which of two priorities is the more urgent one
     */
    public LendingLock(PriorityOrder order) {
        throw new NotImplemented("LendingLock.LendingLock");
    }

    @Override
    public LockResult acquire(LockTask caller) {
        throw new NotImplemented("LendingLock.acquire");
    }

    @Override
    public UnlockResult release(LockTask caller) {
        throw new NotImplemented("LendingLock.release");
    }

    @Override
    public void cancel(LockTask waiter) {
        throw new NotImplemented("LendingLock.cancel");
    }

    @Override
    public @Nullable LockTask owner() {
        throw new NotImplemented("LendingLock.owner");
    }

    @Override
    public List<LockTask> waiters() {
        throw new NotImplemented("LendingLock.waiters");
    }
}
