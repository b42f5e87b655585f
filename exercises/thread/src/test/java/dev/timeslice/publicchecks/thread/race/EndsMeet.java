package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Range;

/** A range goes from 0 to 10; A sets the low end to 8, and B the high one to 5. */
@Explored(raceFree = true)
public final class EndsMeet implements Scenario {
    private final Range range = new Range(0, 10);
    private boolean setA;
    private boolean setB;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> setA = range.setLow(8));
        cast.thread("B", () -> setB = range.setHigh(5));
    }

    @Override
    public void afterwards() {
        int expected = setA ? 2 : 5;
        if (setA == setB || range.width() != expected) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "8 and 5 cannot both be set: one must be refused, and the range be 8 to 10 or 0 to 5.",
                            "8과 5가 함께 정해질 수는 없습니다. 하나는 거절되고 범위는 8~10이나 0~5가 되어야 합니다."),
                    "low set to 8: " + setA + ", high set to 5: " + setB + ", width: " + range.width());
        }
    }
}
