package dev.timeslice.corpus.control;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;

/** One thread works until another one says that it is enough. */
public final class Visibility {
    private Visibility() {}

    /** The mistake: the virtual machine may read the flag once and never again. */
    @Explored(raceFree = true, mayWaitBusily = true)
    public static final class Wrong implements Scenario {
        private boolean enough;

        @Override
        public void threads(Cast cast) {
            cast.thread("worker", () -> {
                while (!enough) {
                    Thread.onSpinWait();
                }
            });
            cast.thread("boss", () -> enough = true);
        }
    }

    @Explored(raceFree = true, mayWaitBusily = true)
    public static final class Right implements Scenario {
        private volatile boolean enough;

        @Override
        public void threads(Cast cast) {
            cast.thread("worker", () -> {
                while (!enough) {
                    Thread.onSpinWait();
                }
            });
            cast.thread("boss", () -> enough = true);
        }
    }
}
