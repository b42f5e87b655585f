package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Lazy;
import java.util.concurrent.atomic.AtomicInteger;

/** A and B get the value of a lazy one, and read what is in it. */
@Explored(raceFree = true)
public final class OneIsMade implements Scenario {
    private static final int CONTENT = 7;

    private final AtomicInteger made = new AtomicInteger();
    private final Lazy<Value> lazy = new Lazy<>(() -> {
        made.incrementAndGet();
        return new Value(CONTENT);
    });
    private final Value[] got = new Value[2];
    private int read;

    /** Its content is not final: whoever gets it without an order between the two may read 0. */
    private static final class Value {
        private int content;

        Value(int content) {
            this.content = content;
        }
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> got[0] = lazy.get());
        cast.thread("B", () -> {
            Value value = lazy.get();
            got[1] = value;
            read = value == null ? 0 : value.content;
        });
    }

    @Override
    public void afterwards() {
        if (made.get() != 1 || got[0] == null || got[0] != got[1] || read != CONTENT) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "The value must be made once, and both threads get this one.",
                            "값은 한 번만 만들어지고 두 스레드 모두 그 값을 받아야 합니다."),
                    "made: " + made.get() + ", the same for both: " + (got[0] == got[1]));
        }
    }
}
