package dev.timeslice.testkit.loops;

import dev.timeslice.model.loop.WorkerPool;
import java.util.List;
import java.util.OptionalLong;

/** A pool under test, and the time that it is told. */
public final class PoolDesk {
    private final WorkerPool pool;
    private long now;

    public PoolDesk(WorkerPool pool) {
        this.pool = pool;
    }

    public static PartStep<PoolDesk> submit(long ticks) {
        return new PartStep<>(
                "submit(now, " + ticks + ")",
                desk -> new PartAnswer(
                        "submit(" + desk.now + ", " + ticks + ")", String.valueOf(desk.pool.submit(desk.now, ticks))));
    }

    public static PartStep<PoolDesk> cancel(int job) {
        return new PartStep<>(
                "cancel(now, " + job + ")",
                desk -> new PartAnswer(
                        "cancel(" + desk.now + ", " + job + ")", String.valueOf(desk.pool.cancel(desk.now, job))));
    }

    public static PartStep<PoolDesk> nextCompletion() {
        return new PartStep<>("nextCompletion()", desk -> {
            OptionalLong next = desk.pool.nextCompletion();
            return new PartAnswer("nextCompletion()", next.isPresent() ? String.valueOf(next.getAsLong()) : "none");
        });
    }

    public static PartStep<PoolDesk> takeCompleted() {
        return new PartStep<>("takeCompleted(now)", desk -> {
            // A copy: what the list is like later is not asked.
            return new PartAnswer(
                    "takeCompleted(" + desk.now + ")",
                    List.copyOf(desk.pool.takeCompleted(desk.now)).toString());
        });
    }

    /** Lets time pass. */
    public static PartStep<PoolDesk> pass(long ticks) {
        return new PartStep<>(ticks + " ticks pass", desk -> {
            desk.now += ticks;
            return new PartAnswer(ticks + " ticks pass", "now " + desk.now);
        });
    }
}
