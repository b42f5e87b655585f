package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.primitives.Latch;

/** A and B wait at a latch that C opens, and see what C wrote before. */
@Explored(raceFree = true)
public final class TwoAtTheDoor implements Scenario {
    private final Latch latch = new Latch();
    private int written;
    private int seenA;
    private int seenB;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> {
            latch.await();
            seenA = written;
        });
        cast.thread("B", () -> {
            latch.await();
            seenB = written;
        });
        cast.thread("C", () -> {
            written = 7;
            latch.open();
        });
    }

    @Override
    public void afterwards() {
        if (seenA != 7 || seenB != 7) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "C wrote 7 and then opened the latch: whoever comes through must see 7.",
                            "C가 7을 쓴 뒤에 래치를 열었으므로 지나온 스레드는 7을 보아야 합니다."),
                    "A saw: " + seenA + ", B saw: " + seenB);
        }
    }
}
