package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;

/** A takes a and b together, while B, without a bundle, takes b and then a. */
@Explored(raceFree = true)
public final class BundleAndStranger extends Bundles {
    public BundleAndStranger() {
        super(2);
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> countWith(a, b));
        cast.thread("B", () -> {
            b.lock();
            try {
                a.lock();
                try {
                    count();
                } finally {
                    a.unlock();
                }
            } finally {
                b.unlock();
            }
        });
    }
}
