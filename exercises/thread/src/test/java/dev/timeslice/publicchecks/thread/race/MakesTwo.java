package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.atomic.AtomicInteger;

/** A and B get the value of an unsafe lazy one. */
public final class MakesTwo implements Scenario {
    private final AtomicInteger made = new AtomicInteger();
    private final UnsafeLazy<Integer> lazy = new UnsafeLazy<>(made::incrementAndGet);

    @Override
    public void threads(Cast cast) {
        cast.thread("A", lazy::get);
        cast.thread("B", lazy::get);
    }

    @Override
    public void afterwards() {
        if (made.get() > 1) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of("The value was to be made once, and was made twice.", "값은 한 번만 만들어져야 하는데 두 번 만들어졌습니다."),
                    "made: " + made.get());
        }
    }
}
