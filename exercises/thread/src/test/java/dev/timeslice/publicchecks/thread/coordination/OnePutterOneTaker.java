package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.BoundedBuffer;
import java.util.ArrayList;
import java.util.List;

/** A putter that puts 1, 2, 3 and a taker that takes three items: they have to arrive in their order, in any schedule. */
public final class OnePutterOneTaker implements Scenario {
    private static final List<Integer> ITEMS = List.of(1, 2, 3);

    private final BoundedBuffer<Integer> buffer = new BoundedBuffer<>(2);
    private final List<Integer> taken = new ArrayList<>();

    @Override
    public void threads(Cast cast) {
        cast.thread("putter", () -> {
            for (Integer item : ITEMS) {
                buffer.put(item);
            }
        });
        cast.thread("taker", () -> {
            for (int i = 0; i < ITEMS.size(); i++) {
                taken.add(buffer.take());
            }
        });
    }

    @Override
    public void afterwards() {
        if (!taken.equals(ITEMS)) {
            throw new CheckFailure(
                    VerdictKind.ORDER,
                    Message.of(
                            "1, 2 and 3 were put in this order, so they must be taken in this order.",
                            "1, 2, 3을 이 순서로 넣었으므로 이 순서로 나와야 합니다."),
                    "taken: " + taken);
        }
    }
}
