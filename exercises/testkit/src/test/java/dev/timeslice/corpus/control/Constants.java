package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;

/** A counter that is the only constant of an enum: the virtual machine makes it, when it is first used. */
@SuppressWarnings("ImmutableEnumChecker") // its state is what this is about
public final class Constants {
    private Constants() {}

    private enum Unlocked {
        IT;

        private int count = 10;

        void add() {
            count++;
        }
    }

    private enum Locked {
        IT;

        private int count = 10;

        static Locked it() {
            return IT;
        }

        synchronized void add() {
            count++;
        }
    }

    /** The mistake: a single object is still one for all threads. */
    public static final class Wrong implements Scenario {
        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> Unlocked.IT.add());
            cast.thread("two", () -> Unlocked.IT.add());
        }

        @Override
        public void afterwards() {
            Demand.that(Unlocked.IT.count == 12, VerdictKind.LOST_UPDATE, "Two threads added one each.");
        }
    }

    @Explored(raceFree = true)
    public static final class Right implements Scenario {
        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> Locked.it().add());
            cast.thread("two", () -> Locked.IT.add());
        }

        @Override
        public void afterwards() {
            Demand.that(Locked.IT.count == 12, VerdictKind.LOST_UPDATE, "Two threads added one each.");
        }
    }
}
