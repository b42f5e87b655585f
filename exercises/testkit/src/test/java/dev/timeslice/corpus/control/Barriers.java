package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/** Two threads that meet at a barrier, twice. */
public abstract class Barriers implements Scenario {
    private final AtomicInteger arrived = new AtomicInteger();

    abstract void await() throws Exception;

    @Override
    public void threads(Cast cast) {
        cast.thread("one", this::walk);
        cast.thread("two", this::walk);
    }

    private void walk() throws Exception {
        for (int phase = 1; phase <= 2; phase++) {
            arrived.incrementAndGet();
            await();
            Demand.that(
                    arrived.get() >= 2 * phase,
                    VerdictKind.BROKEN_INVARIANT,
                    "Nobody leaves the barrier before all have come.");
        }
    }

    /** The mistake: counts anew while somebody still sleeps who looks at the count. */
    public static final class Wrong extends Barriers {
        private int missing = 2;

        @Override
        synchronized void await() throws InterruptedException {
            missing--;
            if (missing == 0) {
                missing = 2;
                notifyAll();
            } else {
                while (missing > 0 && missing < 2) {
                    wait();
                }
            }
        }
    }

    public static final class Right extends Barriers {
        private int missing = 2;
        private int generation;

        @Override
        synchronized void await() throws InterruptedException {
            int mine = generation;
            missing--;
            if (missing == 0) {
                missing = 2;
                generation++;
                notifyAll();
            }
            while (mine == generation) {
                wait();
            }
        }
    }

    public static final class RightByTheJdk extends Barriers {
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        @Override
        void await() throws Exception {
            barrier.await();
        }
    }
}
