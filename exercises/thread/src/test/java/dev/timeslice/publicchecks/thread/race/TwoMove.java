package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Range;

/** A moves a range up by 100 while B moves it down by 30. */
@Explored(raceFree = true)
public final class TwoMove implements Scenario {
    private final Range range = new Range(0, 10);

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> range.shift(100));
        cast.thread("B", () -> range.shift(-30));
    }

    @Override
    public void afterwards() {
        // From 70 to 80 now: 80 is the highest low end that can be set, and setting it leaves a width of 0.
        boolean above = range.setLow(81);
        boolean at = range.setLow(80);
        if (above || !at || range.width() != 0) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                            "Up by 100 and down by 30 is up by 70: the range must go from 70 to 80.",
                            "100만큼 올리고 30만큼 내렸으므로 범위는 70에서 80까지여야 합니다."),
                    "setLow(81): " + above + ", then setLow(80): " + at + ", then width(): " + range.width());
        }
    }
}
