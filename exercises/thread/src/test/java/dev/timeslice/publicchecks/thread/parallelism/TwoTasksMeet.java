package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.parallelism.WorkPool;
import java.util.concurrent.CountDownLatch;

/** Two workers, and two tasks that wait for each other: both must run at once, so no worker may sleep while one waits. */
@Explored(raceFree = true)
public final class TwoTasksMeet implements Scenario {
    private final CountDownLatch both = new CountDownLatch(2);
    private int workers;

    @Override
    public void threads(Cast cast) {
        WorkPool pool = new WorkPool(2, body -> {
            workers++;
            cast.thread("worker-" + workers, body::run);
        });
        cast.thread("A", () -> {
            WorkPool.Result<Boolean> first = pool.submit(this::meet);
            WorkPool.Result<Boolean> second = pool.submit(this::meet);
            first.get();
            second.get();
            pool.shutdown();
        });
    }

    private boolean meet() throws InterruptedException {
        both.countDown();
        both.await();
        return true;
    }
}
