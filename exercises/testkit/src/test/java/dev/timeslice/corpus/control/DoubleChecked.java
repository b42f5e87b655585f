package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import org.jspecify.annotations.Nullable;

/** An object that is made when it is first asked for. */
public abstract class DoubleChecked implements Scenario {

    /** What is made. */
    static final class Settings {
        int size;

        Settings() {
            size = 3;
        }
    }

    abstract Settings get();

    @Override
    public void threads(Cast cast) {
        cast.thread("first", this::use);
        cast.thread("second", this::use);
    }

    private void use() {
        Demand.that(get().size == 3, VerdictKind.BROKEN_INVARIANT, "Settings are complete when they are used.");
    }

    /** The mistake: who looks without the lock may see the reference before what it refers to. */
    @Explored(raceFree = true)
    public static final class Wrong extends DoubleChecked {
        private @Nullable Settings settings;

        @Override
        @SuppressWarnings("DoubleCheckedLocking") // the mistake
        Settings get() {
            Settings seen = settings;
            if (seen == null) {
                synchronized (this) {
                    seen = settings;
                    if (seen == null) {
                        seen = new Settings();
                        settings = seen;
                    }
                }
            }
            return seen;
        }
    }

    @Explored(raceFree = true)
    public static final class Right extends DoubleChecked {
        private volatile @Nullable Settings settings;

        @Override
        Settings get() {
            Settings seen = settings;
            if (seen == null) {
                synchronized (this) {
                    seen = settings;
                    if (seen == null) {
                        seen = new Settings();
                        settings = seen;
                    }
                }
            }
            return seen;
        }
    }
}
