package dev.timeslice.thread.parallelism;

import dev.timeslice.model.NotImplemented;
import java.util.function.Consumer;

/**
 * A fixed number of worker threads, each with a queue of its own: what a task leaves to the pool goes to the queue of the worker
 * that runs it. A worker whose queue is empty steals from another one. A worker that finds nothing anywhere sleeps.
 *
 * <p>A free worker takes, in this order, the <em>newest</em> task of its own queue; the <em>oldest</em> of those that came from
 * threads outside the pool; the <em>oldest</em> task in the queue of another worker.
 */
public final class StealingPool {

    /**
     * A pool whose workers have begun. No other thread is started later.
     *
     * @param workers how many, at least 1
     * @param startThread starts a new thread that runs what it is given, and returns at once
     * @throws IllegalArgumentException if {@code workers} is less than 1; the message holds the value
     */
    public StealingPool(int workers, Consumer<Runnable> startThread) {
        throw new NotImplemented("StealingPool.StealingPool");
    }

    /**
     * Leaves a task to the pool, and returns at once. Whatever the task throws ends this task only.
     *
     * @throws IllegalStateException if the pool has been shut down; the task is never run then
     */
    public void execute(Runnable task) {
        throw new NotImplemented("StealingPool.execute");
    }

    /** Lets no new task in, and returns at once. Tasks that were accepted are run to their ends, then all workers end. */
    public void shutdown() {
        throw new NotImplemented("StealingPool.shutdown");
    }

    /**
     * Waits until the pool has been shut down and every accepted task has ended, without using processor time.
     *
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    public void awaitTermination() throws InterruptedException {
        throw new NotImplemented("StealingPool.awaitTermination");
    }
}
