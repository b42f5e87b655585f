package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.parallelism.WorkPool;

/** A submits a task, asks for its result and shuts the pool down, while B waits for the end: each must be woken. */
@Explored(raceFree = true)
public final class SomebodyAwaitsTheEnd implements Scenario {

    @Override
    public void threads(Cast cast) {
        WorkPool pool = new WorkPool(1, body -> cast.thread("worker", body::run));
        cast.thread("A", () -> {
            pool.submit(() -> "done").get();
            pool.shutdown();
        });
        cast.thread("B", pool::awaitTermination);
    }
}
