package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;

/** A and B add one each to an unsafe counter. */
public final class LosesAnIncrement implements Scenario {
    private final UnsafeCounter counter = new UnsafeCounter();

    @Override
    public void threads(Cast cast) {
        cast.thread("A", counter::increment);
        cast.thread("B", counter::increment);
    }

    @Override
    public void afterwards() {
        if (counter.get() != 2) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                            "Two increments have ended, so the counter must stand at 2.",
                            "증가가 두 번 끝났으므로 카운터는 2여야 합니다."),
                    "count: " + counter.get());
        }
    }
}
