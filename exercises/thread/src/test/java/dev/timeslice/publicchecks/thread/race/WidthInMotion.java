package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Range;

/** A moves a range of width 10, and B looks at its width. */
@Explored(raceFree = true)
public final class WidthInMotion implements Scenario {
    private final Range range = new Range(0, 10);
    private int seen;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> range.shift(100));
        cast.thread("B", () -> seen = range.width());
    }

    @Override
    public void afterwards() {
        if (seen != 10 || range.width() != 10) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "A range that moves keeps its width of 10, and nobody may see it otherwise.",
                            "옮겨지는 범위의 폭은 10 그대로이고, 누구도 다른 폭을 보아서는 안 됩니다."),
                    "B saw: " + seen + ", at the end: " + range.width());
        }
    }
}
