package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.BoundedBuffer;
import org.jspecify.annotations.Nullable;

/** Two putters and two takers at a buffer with one space: every item has to be taken exactly once, in any schedule. */
public final class TwoPuttersTwoTakers implements Scenario {
    private final BoundedBuffer<String> buffer = new BoundedBuffer<>(1);
    private @Nullable String first;
    private @Nullable String second;

    @Override
    public void threads(Cast cast) {
        cast.thread("putter-1", () -> buffer.put("a"));
        cast.thread("putter-2", () -> buffer.put("b"));
        cast.thread("taker-1", () -> first = buffer.take());
        cast.thread("taker-2", () -> second = buffer.take());
    }

    @Override
    public void afterwards() {
        boolean each = ("a".equals(first) && "b".equals(second)) || ("b".equals(first) && "a".equals(second));
        if (!each) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "a and b were put and two takers took one item each: they must have a and b.",
                            "a와 b를 넣었고 taker 두 개가 하나씩 꺼냈으므로, 두 taker가 a와 b를 가져야 합니다."),
                    "taker-1: " + first + ", taker-2: " + second);
        }
    }
}
