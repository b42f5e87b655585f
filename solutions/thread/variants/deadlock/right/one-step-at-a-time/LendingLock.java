package dev.timeslice.thread.deadlock;

import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.sync.LockResult;
import dev.timeslice.model.sync.LockTask;
import dev.timeslice.model.sync.UnlockResult;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An owner's priority follows from the present ones of those who wait for it, and is passed on as long as it changes. */
public final class LendingLock implements KernelLock {
    private final Comparator<Integer> urgentFirst;
    private final Set<LockTask> waiting = new LinkedHashSet<>();
    private @Nullable LockTask owner;

    public LendingLock(PriorityOrder order) {
        Comparator<Integer> smallestFirst = Comparator.naturalOrder();
        urgentFirst = order == PriorityOrder.SMALLEST_FIRST ? smallestFirst : smallestFirst.reversed();
    }

    @Override
    public LockResult acquire(LockTask caller) {
        if (caller == owner) {
            return new LockResult.AlreadyOwner();
        }
        if (owner == null) {
            owner = caller;
            return new LockResult.Acquired();
        }
        waiting.add(caller);
        passOn(owner, null);
        return new LockResult.Queued();
    }

    @Override
    public UnlockResult release(LockTask caller) {
        if (caller != owner) {
            return new UnlockResult.NotOwner();
        }
        LockTask next = waiting.stream()
                .min(Comparator.comparing(LockTask::priority, urgentFirst))
                .orElse(null);
        owner = next;
        passOn(caller, this);
        if (next == null) {
            return new UnlockResult.Free();
        }
        waiting.remove(next);
        return new UnlockResult.HandedTo(next);
    }

    @Override
    public void cancel(LockTask waiter) {
        if (waiting.remove(waiter)) {
            passOn(owner, null);
        }
    }

    @Override
    public @Nullable LockTask owner() {
        return owner;
    }

    @Override
    public List<LockTask> waiters() {
        return List.copyOf(waiting);
    }

    private void passOn(LockTask first, @Nullable KernelLock givenBack) {
        LockTask task = first;
        while (task != null) {
            int before = task.priority();
            int due = Stream.concat(
                            Stream.of(task.basePriority()),
                            task.holds().stream()
                                    .filter(lock -> lock != givenBack)
                                    .flatMap(lock -> lock.waiters().stream())
                                    .map(LockTask::priority))
                    .min(urgentFirst)
                    .orElseThrow();
            if (due == before) {
                return;
            }
            task.setPriority(due);
            KernelLock awaited = task.waitsFor();
            task = awaited == null ? null : awaited.owner();
        }
    }
}
