package dev.timeslice.corpus.control;

import dev.timeslice.corpus.Impatient;
import dev.timeslice.corpus.Signal;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;

/** Waiting for a flag by asking, and by sleeping until told. */
public final class Impatience {
    private Impatience() {}

    /** The mistake: spins. */
    public static final class Spinning implements Scenario {
        private final Impatient flag = new Impatient();

        @Override
        public void threads(Cast cast) {
            cast.thread("waiter", flag::spin);
            cast.thread("raiser", flag::raise);
        }
    }

    /** The mistake: sleeps for a while, looks, and sleeps again. */
    public static final class Polling implements Scenario {
        private final Impatient flag = new Impatient();

        @Override
        public void threads(Cast cast) {
            cast.thread("waiter", flag::poll);
            cast.thread("raiser", flag::raise);
        }
    }

    /** The mistake: locks, looks, unlocks, and locks again. */
    public static final class Locking implements Scenario {
        private boolean raised;

        @Override
        public void threads(Cast cast) {
            cast.thread("waiter", () -> {
                boolean done = false;
                while (!done) {
                    done = isRaised();
                }
            });
            cast.thread("raiser", this::raise);
        }

        private synchronized boolean isRaised() {
            return raised;
        }

        private synchronized void raise() {
            raised = true;
        }
    }

    public static final class Right implements Scenario {
        private final Signal flag = new Signal();

        @Override
        public void threads(Cast cast) {
            cast.thread("waiter", flag::await);
            cast.thread("raiser", flag::raise);
        }
    }
}
