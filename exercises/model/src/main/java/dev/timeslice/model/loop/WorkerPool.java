package dev.timeslice.model.loop;

import java.util.List;
import java.util.OptionalLong;

/**
 * A fixed number of workers beside the thread of an event loop, such as the four threads that Node.js has by default (libuv,
 * "Thread pool work scheduling"). They do what would block the loop.
 *
 * <p>Each worker does one job at a time, to its end. A job begins at once if a worker is free; else it waits in one queue for all,
 * first come, first served, and begins at the very tick at which a worker becomes free.
 *
 * <p>The pool knows no clock. {@code now} never goes back from call to call; whatever happens up to and at the tick {@code now} happens before the
 * call.
 */
public interface WorkerPool {

    /**
     * Hands a job to the pool.
     *
     * @param now in ticks
     * @param ticks how long a worker needs for it, at least 1
     * @return its number: 1 for the first, then one more each time
     */
    int submit(long now, long ticks);

    /**
     * Takes a job back that waits in the queue. One that has begun cannot be stopped.
     *
     * @return whether it was waiting; if so, no worker ever does it, and it never completes
     */
    boolean cancel(long now, int job);

    /**
     * The tick at which the next job completes, given what the pool has now; empty if there is none. Of jobs that have completed
     * and were not taken yet, the earliest counts.
     */
    OptionalLong nextCompletion();

    /**
     * The numbers of all jobs that have completed up to and at the tick {@code now} and were not taken yet: in the order of
     * completion, at the same tick in the order of their numbers.
     */
    List<Integer> takeCompleted(long now);
}
