package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.parallelism.WorkPool;
import java.util.concurrent.atomic.AtomicInteger;

/** A submits a task while B shuts the pool down: either the task is refused, or it is run. */
@Explored(raceFree = true)
public final class SubmitAgainstShutdown implements Scenario {
    private final AtomicInteger runs = new AtomicInteger();
    private boolean refused;

    @Override
    public void threads(Cast cast) {
        WorkPool pool = new WorkPool(1, body -> cast.thread("worker", body::run));
        cast.thread("A", () -> {
            try {
                pool.submit(runs::incrementAndGet);
            } catch (IllegalStateException e) {
                refused = true;
            }
        });
        cast.thread("B", pool::shutdown);
    }

    @Override
    public void afterwards() {
        int expected = refused ? 0 : 1;
        if (runs.get() != expected) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "submit() came in while the pool was being shut down: what it accepts must be run, and what it refuses must not.",
                            "풀이 종료되는 동안 submit()이 불렸습니다. 접수한 태스크는 실행되고 거부한 태스크는 실행되지 않아야 합니다."),
                    (refused ? "refused" : "accepted") + ", runs: " + runs.get());
        }
    }
}
