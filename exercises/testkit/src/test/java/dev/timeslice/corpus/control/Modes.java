package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.atomic.AtomicBoolean;

/** A letter that is ready when a flag says so; the flag's mode decides what else it says. */
public abstract class Modes implements Scenario {
    final AtomicBoolean ready = new AtomicBoolean();
    private int letter;

    abstract void raise();

    abstract boolean isRaised();

    @Override
    public void threads(Cast cast) {
        cast.thread("writer", () -> {
            letter = 7;
            raise();
        });
        cast.thread(
                "reader",
                () -> Demand.that(!isRaised() || letter == 7, VerdictKind.BROKEN_INVARIANT, "A ready letter is 7."));
    }

    /** The mistake: an opaque flag tells of nothing but itself. */
    @Explored(raceFree = true)
    public static final class Opaque extends Modes {
        @Override
        void raise() {
            ready.setOpaque(true);
        }

        @Override
        boolean isRaised() {
            return ready.getOpaque();
        }
    }

    @Explored(raceFree = true)
    public static final class Right extends Modes {
        @Override
        void raise() {
            ready.setRelease(true);
        }

        @Override
        boolean isRaised() {
            return ready.getAcquire();
        }
    }
}
