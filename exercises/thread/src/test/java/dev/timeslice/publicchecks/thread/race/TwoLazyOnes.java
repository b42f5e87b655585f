package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Lazy;
import java.util.concurrent.Semaphore;

/** The first value takes until B has got the second. */
@Explored(raceFree = true)
public final class TwoLazyOnes implements Scenario {
    private final Semaphore done = new Semaphore(0);
    private final Lazy<String> slow = new Lazy<>(() -> {
        done.acquireUninterruptibly();
        return "slow";
    });
    private final Lazy<String> quick = new Lazy<>(() -> "quick");

    @Override
    public void threads(Cast cast) {
        cast.thread("A", slow::get);
        cast.thread("B", () -> {
            quick.get();
            done.release();
        });
    }

    @Override
    public void afterwards() {
        if (!"slow".equals(slow.get()) || !"quick".equals(quick.get())) {
            throw new CheckFailure(
                    VerdictKind.FAILED,
                    Message.of("Each of two lazy values has its own.", "두 지연 값은 저마다 자기 값을 가져야 합니다."),
                    "slow: " + slow.get() + ", quick: " + quick.get());
        }
    }
}
