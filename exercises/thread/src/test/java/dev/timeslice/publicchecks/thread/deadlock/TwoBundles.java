package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;

/** A takes a and b together, B takes b and a. */
@Explored(raceFree = true)
public final class TwoBundles extends Bundles {
    public TwoBundles() {
        super(2);
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> countWith(a, b));
        cast.thread("B", () -> countWith(b, a));
    }
}
