package dev.timeslice.model;

import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.sync.LockResult;
import dev.timeslice.model.sync.LockTask;
import dev.timeslice.model.sync.UnlockResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As much of a lock that lends as the kernel's tests need: the smallest number is the most urgent priority. */
class LendingLock implements KernelLock {
    private final List<LockTask> queue = new ArrayList<>();
    private @Nullable LockTask owner;

    @Override
    public LockResult acquire(LockTask caller) {
        if (owner == caller) {
            return new LockResult.AlreadyOwner();
        }
        if (owner == null) {
            owner = caller;
            return new LockResult.Acquired();
        }
        queue.add(caller);
        KernelLock lock = this;
        while (lock != null && lock.owner() != null) {
            LockTask debtor = lock.owner();
            debtor.setPriority(Math.min(debtor.priority(), caller.priority()));
            lock = debtor.waitsFor();
        }
        return new LockResult.Queued();
    }

    @Override
    public UnlockResult release(LockTask caller) {
        if (owner != caller) {
            return new UnlockResult.NotOwner();
        }
        LockTask next =
                queue.stream().min(Comparator.comparingInt(LockTask::priority)).orElse(null);
        queue.remove(next);
        owner = next;
        caller.setPriority(lentTo(caller));
        return next == null ? new UnlockResult.Free() : new UnlockResult.HandedTo(next);
    }

    private int lentTo(LockTask task) {
        return task.holds().stream()
                .filter(lock -> lock != this)
                .flatMap(lock -> lock.waiters().stream())
                .mapToInt(LockTask::priority)
                .reduce(task.basePriority(), Math::min);
    }

    @Override
    public void cancel(LockTask waiter) {
        queue.remove(waiter);
        if (owner != null) {
            owner.setPriority(queue.stream().mapToInt(LockTask::priority).reduce(lentTo(owner), Math::min));
        }
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
