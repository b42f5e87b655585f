package dev.timeslice.thread.deadlock;

import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.sync.LockResult;
import dev.timeslice.model.sync.LockTask;
import dev.timeslice.model.sync.UnlockResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes the priority of an owner anew whenever somebody comes or goes, from the own priorities of all who wait for it, however
 * far behind (Sha, Rajkumar and Lehoczky 1990). Nothing is remembered that could be out of date.
 */
public final class LendingLock implements KernelLock {
    private final PriorityOrder order;
    private final List<LockTask> queue = new ArrayList<>();
    private @Nullable LockTask owner;

    public LendingLock(PriorityOrder order) {
        this.order = order;
    }

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
        settle(owner);
        return new LockResult.Queued();
    }

    @Override
    public UnlockResult release(LockTask caller) {
        if (owner != caller) {
            return new UnlockResult.NotOwner();
        }
        LockTask next = mostUrgent();
        owner = next;
        if (next != null) {
            queue.remove(next);
            // It owns the lock now, but does not say so before the call is over. Nobody left is more urgent than it is.
        }
        settle(caller);
        return next == null ? new UnlockResult.Free() : new UnlockResult.HandedTo(next);
    }

    private @Nullable LockTask mostUrgent() {
        LockTask best = null;
        for (LockTask task : queue) {
            if (best == null || isMoreUrgent(task.priority(), best.priority())) {
                best = task;
            }
        }
        return best;
    }

    @Override
    public void cancel(LockTask waiter) {
        if (queue.remove(waiter) && owner != null) {
            settle(owner);
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

    /** Gives a task, the owner of what it waits for, and so on, the priority that each of them is due. */
    private void settle(LockTask first) {
        Set<LockTask> settled = new HashSet<>();
        LockTask task = first;
        while (task != null && settled.add(task)) {
            if (isMoreUrgent(due(task), task.priority())) {
                task.setPriority(due(task));
            }
            KernelLock awaited = task.waitsFor();
            task = awaited == null ? null : awaited.owner();
        }
    }

    /** The most urgent of the own priorities of a task and of all who wait for it. */
    private int due(LockTask task) {
        int due = task.basePriority();
        Set<LockTask> behind = new HashSet<>(Set.of(task));
        Deque<LockTask> open = new ArrayDeque<>(behind);
        while (!open.isEmpty()) {
            for (LockTask waiter : waitersFor(open.remove())) {
                if (behind.add(waiter)) {
                    open.add(waiter);
                    due = isMoreUrgent(waiter.basePriority(), due) ? waiter.basePriority() : due;
                }
            }
        }
        return due;
    }

    private List<LockTask> waitersFor(LockTask task) {
        List<LockTask> waiters = new ArrayList<>();
        for (KernelLock lock : task.holds()) {
            // During release() the former owner still says that it holds this one.
            if (lock.owner() == task) {
                waiters.addAll(lock.waiters());
            }
        }
        return waiters;
    }

    private boolean isMoreUrgent(int one, int other) {
        return order == PriorityOrder.SMALLEST_FIRST ? one < other : one > other;
    }
}
