package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.parallelism.WorkPool;
import java.util.concurrent.atomic.AtomicInteger;

/** A and B submit a task each to two workers and wait for its result; who is done last shuts the pool down. */
@Explored(raceFree = true)
public final class TwoSubmitters implements Scenario {
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();
    private int workers;

    @Override
    public void threads(Cast cast) {
        WorkPool pool = new WorkPool(2, body -> {
            workers++;
            cast.thread("worker-" + workers, body::run);
        });
        cast.thread("A", () -> use(pool, "a"));
        cast.thread("B", () -> use(pool, "b"));
    }

    private void use(WorkPool pool, String mine) throws Exception {
        WorkPool.Result<String> result = pool.submit(() -> {
            runs.incrementAndGet();
            return mine;
        });
        String got = result.get();
        if (!mine.equals(got)) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of("Each result must hold what its own task returned.", "결과에는 자기 태스크가 돌려준 값이 담겨 있어야 합니다."),
                    "expected " + mine + ", got " + got);
        }
        if (served.incrementAndGet() == 2) {
            pool.shutdown();
        }
    }

    @Override
    public void afterwards() {
        if (runs.get() != 2) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "Two tasks were accepted, and each must run once.", "태스크 두 개가 접수되었고, 저마다 한 번씩 실행되어야 합니다."),
                    "runs: " + runs.get());
        }
    }
}
