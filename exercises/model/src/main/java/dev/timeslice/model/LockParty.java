package dev.timeslice.model;

import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.sync.LockTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as locks see it. */
final class LockParty implements LockTask {
    private final Task task;
    private final int basePriority;
    private final List<KernelLock> held = new ArrayList<>(1);
    private final List<LockParty> changed;
    private int priority;
    /** What its priority was before the call that is under way; meaningful while it is among those that changed. */
    private int priorityBefore;

    @Nullable
    KernelLock awaited;

    /**
     * @param changed takes the party when a lock gives it another priority
     */
    LockParty(Task task, List<LockParty> changed) {
        this.task = task;
        this.basePriority = task.attributes().priority();
        this.priority = basePriority;
        this.changed = changed;
    }

    Task task() {
        return task;
    }

    int priorityBefore() {
        return priorityBefore;
    }

    void got(KernelLock lock) {
        awaited = null;
        held.add(lock);
    }

    void gave(KernelLock lock) {
        held.removeIf(one -> one == lock);
    }

    boolean has(KernelLock lock) {
        return held.stream().anyMatch(one -> one == lock);
    }

    @Override
    public String name() {
        return task.name();
    }

    @Override
    public int basePriority() {
        return basePriority;
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public void setPriority(int value) {
        if (value == priority) {
            return;
        }
        if (!changed.contains(this)) {
            changed.add(this);
            priorityBefore = priority;
        }
        priority = value;
    }

    @Override
    public @Nullable KernelLock waitsFor() {
        return awaited;
    }

    @Override
    public Collection<KernelLock> holds() {
        return Collections.unmodifiableCollection(held);
    }

    @Override
    public String toString() {
        return task.name();
    }
}
