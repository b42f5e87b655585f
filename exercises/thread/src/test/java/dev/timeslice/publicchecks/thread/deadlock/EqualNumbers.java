package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.testkit.schedules.Explored;

/** The same between two accounts that have one number. */
@Explored(raceFree = true)
public final class EqualNumbers extends TwoCrosswise {
    public EqualNumbers() {
        super(7, 7);
    }
}
