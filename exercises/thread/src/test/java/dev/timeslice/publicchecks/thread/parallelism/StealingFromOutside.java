package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.parallelism.StealingPool;

/** A leaves one task to a stealing pool, shuts it down and waits for the end. */
@Explored(raceFree = true)
public final class StealingFromOutside implements Scenario {
    private int runs;

    @Override
    public void threads(Cast cast) {
        StealingPool pool = new StealingPool(1, body -> cast.thread("worker", body::run));
        cast.thread("A", () -> {
            pool.execute(() -> runs = runs + 1);
            pool.shutdown();
            pool.awaitTermination();
            if (runs != 1) {
                throw new CheckFailure(
                        VerdictKind.ORDER,
                        Message.of(
                                "When awaitTermination() returns, the task must have run to its end, once.",
                                "awaitTermination()이 돌아왔을 때 태스크는 정확히 한 번, 끝까지 실행되었어야 합니다."),
                        "runs: " + runs);
            }
        });
    }
}
