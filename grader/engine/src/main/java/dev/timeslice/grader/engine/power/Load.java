package dev.timeslice.grader.engine.power;

import java.util.Locale;

/** What we let the machine do beside the checks; what others do there we do not know. */
public enum Load {
    /** Nothing. */
    NONE,
    /** One thread a processor that spins all the time, in the judge's process. */
    SPINNING;

    /** A load that ends when it is closed. */
    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    /** Begins it. */
    Running begin() {
        return this == NONE ? () -> {} : new Spinners(Runtime.getRuntime().availableProcessors());
    }

    /** As tables name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
