package dev.timeslice.thread.parallelism;

import dev.timeslice.model.NotImplemented;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * A fixed number of worker threads that share one queue of tasks. A worker that has nothing to do sleeps; while a task waits,
 * no worker does.
 *
 * <p>Any number of threads may use one pool at the same time, and two pools have nothing to do with each other.
 */
public final class WorkPool {

    /**
     * What a task will come to.
     *
     * @param <T> what the task returns
     */
    public interface Result<T> {
        /**
         * Waits until the task has ended, without using processor time. Any number of threads may ask, and each gets the same
         * answer.
         *
         * @return what the task returned
         * @throws ExecutionException if the task threw something, be it an exception or an error; its cause is just that
         * @throws InterruptedException if the calling thread is interrupted while it waits; the task goes on
         */
        T get() throws InterruptedException, ExecutionException;
    }

    /**
     * A pool whose workers have begun. No other thread is started later.
     *
     * @param workers how many, at least 1
     * @param startThread starts a new thread that runs what it is given, and returns at once
     * @throws IllegalArgumentException if {@code workers} is less than 1; the message holds the value
     */
    public WorkPool(int workers, Consumer<Runnable> startThread) {
        throw new NotImplemented("WorkPool.WorkPool");
    }

    /**
     * Leaves a task to the workers, and returns at once. Tasks are begun in the order in which they came; no lock of the pool
     * is held while one runs. Whatever a task throws, its worker lives on, and the next task finds its interrupt status clear.
     *
     * @throws IllegalStateException if the pool has been shut down; the task is never run then
     */
    public <T> Result<T> submit(Callable<T> task) {
        throw new NotImplemented("WorkPool.submit");
    }

    /**
     * Lets no new task in, and returns at once. Tasks that were accepted are run to their ends, then all workers end. To call it
     * again changes nothing.
     */
    public void shutdown() {
        throw new NotImplemented("WorkPool.shutdown");
    }

    /**
     * Waits until the pool has been shut down and every accepted task has ended, without using processor time.
     *
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    public void awaitTermination() throws InterruptedException {
        throw new NotImplemented("WorkPool.awaitTermination");
    }
}
