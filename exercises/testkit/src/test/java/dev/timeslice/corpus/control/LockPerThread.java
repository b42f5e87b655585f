package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A list of jobs of which two threads take one each. */
public abstract class LockPerThread implements Scenario {
    final Deque<String> jobs = new ArrayDeque<>();
    private @Nullable String first;
    private @Nullable String second;

    abstract Object lock();

    private @Nullable String take() {
        synchronized (lock()) {
            return jobs.isEmpty() ? null : jobs.removeFirst();
        }
    }

    @Override
    public void threads(Cast cast) {
        jobs.add("a");
        cast.thread("one", () -> first = take());
        cast.thread("two", () -> second = take());
    }

    @Override
    public void afterwards() {
        Demand.that((first == null) != (second == null), VerdictKind.BROKEN_INVARIANT, "One thread gets the job.");
    }

    /** The mistake: each thread has a lock of its own. */
    public static final class Wrong extends LockPerThread {
        @Override
        Object lock() {
            return Thread.currentThread();
        }
    }

    public static final class Right extends LockPerThread {
        @Override
        Object lock() {
            return jobs;
        }
    }
}
