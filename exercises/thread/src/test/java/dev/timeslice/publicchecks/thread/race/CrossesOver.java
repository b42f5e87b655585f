package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;

/** An unsafe range goes from 0 to 10; A sets the low end to 8, and B the high one to 5. */
public final class CrossesOver implements Scenario {
    private final UnsafeRange range = new UnsafeRange(0, 10);

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> range.setLow(8));
        cast.thread("B", () -> range.setHigh(5));
    }

    @Override
    public void afterwards() {
        if (range.low() > range.high()) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of("The low end of a range must not lie above its high end.", "범위의 아래 끝이 위 끝보다 커서는 안 됩니다."),
                    "from " + range.low() + " to " + range.high());
        }
    }
}
