package dev.timeslice.testkit.schedules.control;

/** The permit of a thread that parks: one at most, given by any thread and taken by its own. */
public final class Permit {
    private final VectorClock clock = new VectorClock();
    private boolean there;

    Permit() {}

    public boolean isThere() {
        return there;
    }

    public void give(Task by) {
        by.release(clock);
        if (!there) {
            there = true;
            by.execution().turns().changed();
        }
    }

    public void take(Task by) {
        if (there) {
            by.acquire(clock);
            there = false;
        }
    }
}
