package dev.timeslice.testkit.locks;

import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.sync.LockTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task that does nothing but use locks; what it has and what it waits for is kept by the bench. */
final class BenchTask implements LockTask {
    private final String name;
    private final int basePriority;
    private final List<KernelLock> held = new ArrayList<>();
    private int priority;

    @Nullable
    KernelLock awaited;

    BenchTask(String name, int basePriority) {
        this.name = name;
        this.basePriority = basePriority;
        this.priority = basePriority;
    }

    void got(KernelLock lock) {
        awaited = null;
        held.add(lock);
    }

    void gave(KernelLock lock) {
        held.removeIf(one -> one == lock);
    }

    @Override
    public String name() {
        return name;
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
        return name;
    }
}
