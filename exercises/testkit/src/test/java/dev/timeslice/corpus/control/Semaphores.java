package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.atomic.AtomicInteger;

/** A semaphore with one permit and two threads that want it. */
public abstract class Semaphores implements Scenario {
    private final AtomicInteger inside = new AtomicInteger();
    int permits = 1;

    abstract void acquire() throws InterruptedException;

    synchronized void release() {
        permits++;
        notify();
    }

    private synchronized int permits() {
        return permits;
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("one", this::enter);
        cast.thread("two", this::enter);
    }

    private void enter() throws InterruptedException {
        acquire();
        Demand.that(permits() >= 0, VerdictKind.BROKEN_INVARIANT, "There are never less than no permits.");
        Demand.that(inside.incrementAndGet() == 1, VerdictKind.BROKEN_INVARIANT, "One thread at most is inside.");
        inside.decrementAndGet();
        release();
    }

    /** The mistake: counts before it knows that there is a permit. */
    public static final class Wrong extends Semaphores {
        @Override
        @SuppressWarnings("WaitNotInLoop") // the mistake
        synchronized void acquire() throws InterruptedException {
            permits--;
            if (permits < 0) {
                wait();
            }
        }
    }

    public static final class Right extends Semaphores {
        @Override
        synchronized void acquire() throws InterruptedException {
            while (permits == 0) {
                wait();
            }
            permits--;
        }
    }

    public static final class RightByTheJdk extends Semaphores {
        private final java.util.concurrent.Semaphore semaphore = new java.util.concurrent.Semaphore(1);

        @Override
        void acquire() throws InterruptedException {
            semaphore.acquire();
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the semaphore is a lock of its own
        void release() {
            semaphore.release();
        }
    }
}
