package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Counter;

/** A and B add one each to a counter, and A looks at it. */
@Explored(raceFree = true)
public final class TwoCount implements Scenario {
    private final Counter counter = new Counter();
    private int seen;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> {
            counter.increment();
            seen = counter.get();
        });
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
        if (seen < 1 || seen > 2) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "A has added 1 and then looked: it must have seen 1 or 2.",
                            "A는 1을 더한 뒤에 값을 보았으므로 1이나 2를 보아야 합니다."),
                    "A saw: " + seen);
        }
    }
}
