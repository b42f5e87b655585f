package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Range;

/** A range goes from 0 to 10; A sets the low end to 2, and B the high one to 8, which fit in any order. */
@Explored(raceFree = true)
public final class BothEndsFit implements Scenario {
    private final Range range = new Range(0, 10);
    private boolean setA;
    private boolean setB;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> setA = range.setLow(2));
        cast.thread("B", () -> setB = range.setHigh(8));
    }

    @Override
    public void afterwards() {
        if (!setA || !setB || range.width() != 6) {
            throw new CheckFailure(
                    VerdictKind.FAILED,
                    Message.of(
                            "2 and 8 fit in any order: both must be set, and the width be 6.",
                            "2와 8은 어떤 순서로도 맞으므로 둘 다 정해지고 폭은 6이어야 합니다."),
                    "low set to 2: " + setA + ", high set to 8: " + setB + ", width: " + range.width());
        }
    }
}
