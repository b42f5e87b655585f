package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.parallelism.StealingPool;
import java.util.concurrent.atomic.AtomicInteger;

/** A task leaves two more to a pool of two workers, and shuts it down: all three run once, whoever takes them. */
@Explored(raceFree = true)
public final class StealingTwo implements Scenario {
    private final AtomicInteger runs = new AtomicInteger();
    private int workers;

    @Override
    public void threads(Cast cast) {
        StealingPool pool = new StealingPool(2, body -> {
            workers++;
            cast.thread("worker-" + workers, body::run);
        });
        cast.thread(
                "A",
                () -> pool.execute(() -> {
                    pool.execute(runs::incrementAndGet);
                    pool.execute(runs::incrementAndGet);
                    runs.incrementAndGet();
                    pool.shutdown();
                }));
    }

    @Override
    public void afterwards() {
        if (runs.get() != 3) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "Three tasks were accepted, and each must run exactly once.",
                            "태스크 세 개가 접수되었고, 저마다 정확히 한 번씩 실행되어야 합니다."),
                    "runs: " + runs.get());
        }
    }
}
