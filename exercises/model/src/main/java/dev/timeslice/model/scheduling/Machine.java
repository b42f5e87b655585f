package dev.timeslice.model.scheduling;

import org.jspecify.annotations.Nullable;

/** The machine as a scheduling policy may see it; it shows the present and cannot be changed through this. */
public interface Machine {

    /** The present tick. */
    long now();

    /** How many cores there are, at least 1; they are numbered from 0. */
    int cores();

    /**
     * The task on a core, being switched to or running; {@code null} if the core is idle.
     *
     * @throws IndexOutOfBoundsException if there is no such core
     */
    @Nullable
    TaskView running(int core);
}
