package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.CountDownLatch;

/** A counter that somebody holds the monitor of, while he waits for somebody who counts. */
public abstract class EscapedMonitor implements Scenario {
    private final CountDownLatch counted = new CountDownLatch(1);

    abstract int count();

    @Override
    public void threads(Cast cast) {
        cast.thread("holder", () -> {
            synchronized (this) {
                counted.await();
            }
        });
        cast.thread("counter", () -> {
            Demand.that(count() == 1, VerdictKind.BROKEN_INVARIANT, "It counts from one.");
            counted.countDown();
        });
    }

    /** The mistake: locks what everybody can lock. */
    public static final class Wrong extends EscapedMonitor {
        private int count;

        @Override
        synchronized int count() {
            return ++count;
        }
    }

    public static final class Right extends EscapedMonitor {
        private final Object lock = new Object();
        private int count;

        @Override
        int count() {
            synchronized (lock) {
                return ++count;
            }
        }
    }
}
