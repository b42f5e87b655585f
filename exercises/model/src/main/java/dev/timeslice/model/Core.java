package dev.timeslice.model;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One core: the task on it, and when its present stretch of work is over. */
final class Core {
    final int number;
    private final Clock clock;

    /** {@code null} where caches are not modelled. */
    final @Nullable CoreCache cache;

    @Nullable
    Task task;

    @Nullable
    Task previous;

    boolean switching;
    /** Its task sleeps and the core waits for it. */
    boolean kept;
    /** When the task began the stretch that is not accounted for yet. */
    long since;
    /** When the kernel takes the core away. */
    long sliceEnd;
    /** From when on the task may be interrupted. */
    long settled;
    /** Newcomers for whom the policy wanted this core while it could not be interrupted. */
    final Deque<Task> postponed = new ArrayDeque<>(1);

    Core(int number, Clock clock, CacheRules caches) {
        this.number = number;
        this.clock = clock;
        this.cache = caches.warmRate() == 1 ? null : new CoreCache(caches);
    }

    /** Whether its task makes progress at present. */
    boolean runs() {
        return task != null && !switching && !kept;
    }

    long interruptibleFrom() {
        return task == null || kept ? Configuration.NEVER : settled;
    }

    /** The ticks of the present stretch that are not accounted for yet. */
    long pendingTicks() {
        return runs() ? clock.now - since : 0;
    }

    /** The work that a task on this core has done in the ticks that are not accounted for yet. */
    long pendingWork(Task worker) {
        long ticks = pendingTicks();
        return cache == null ? ticks : cache.workIn(worker, ticks);
    }

    /** How long this core needs for work from now on, if nothing changes. */
    long ticksFor(Task worker, long work) {
        return cache == null ? work : cache.ticksFor(worker, work);
    }

    /** Books the present stretch on the task. */
    void account() {
        Task worker = task;
        long ticks = pendingTicks();
        if (worker == null || ticks == 0) {
            return;
        }
        worker.ran(ticks, pendingWork(worker));
        if (cache != null) {
            cache.ran(worker, ticks);
        }
        since = clock.now;
    }
}
