package dev.timeslice.thread.eventloop;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.loop.WorkerPool;
import java.util.List;
import java.util.OptionalLong;

/** A pool of workers with one queue: see {@link WorkerPool}, which says what each method has to do. */
public final class QueueingPool implements WorkerPool {

    /** @param workers how many jobs can be done at the same time, at least 1 */
    public QueueingPool(int workers) {
        throw new NotImplemented("QueueingPool.QueueingPool");
    }

    @Override
    public int submit(long now, long ticks) {
        throw new NotImplemented("QueueingPool.submit");
    }

    @Override
    public boolean cancel(long now, int job) {
        throw new NotImplemented("QueueingPool.cancel");
    }

    @Override
    public OptionalLong nextCompletion() {
        throw new NotImplemented("QueueingPool.nextCompletion");
    }

    @Override
    public List<Integer> takeCompleted(long now) {
        throw new NotImplemented("QueueingPool.takeCompleted");
    }
}
