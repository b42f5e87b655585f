package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;
import org.jspecify.annotations.Nullable;

/** Who has an exclusive lock, as a condition of that lock needs it. */
interface Ownership {
    /** Whether a thread that has to lock it can do so now. */
    boolean isFree();

    @Nullable
    Task owner();

    /** How often the owner has locked it. */
    int holds();

    /** Locks it so many times; it must be free, or the thread's own. */
    void take(Task me, int times);

    /** Unlocks it so many times. */
    void give(Task me, int times);

    /** The lock, as it is named in tables. */
    Object lock();
}
