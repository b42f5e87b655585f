package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.WorkerPool;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.OptionalLong;

/** Each worker has a place in two arrays; time goes on tick by tick, from one call to the next. */
public final class QueueingPool implements WorkerPool {
    private final int[] jobs;
    private final long[] ends;
    private final LinkedList<long[]> queue = new LinkedList<>();
    private final List<Integer> done = new ArrayList<>();
    private final List<Long> doneAt = new ArrayList<>();
    private int numbers;

    public QueueingPool(int workers) {
        jobs = new int[workers];
        ends = new long[workers];
    }

    @Override
    public int submit(long now, long ticks) {
        catchUp(now);
        queue.add(new long[] {++numbers, ticks});
        begin(now);
        return numbers;
    }

    @Override
    public boolean cancel(long now, int job) {
        catchUp(now);
        for (long[] waiting : queue) {
            if (waiting[0] == job) {
                queue.remove(waiting);
                return true;
            }
        }
        return false;
    }

    @Override
    public OptionalLong nextCompletion() {
        if (!doneAt.isEmpty()) {
            return OptionalLong.of(doneAt.get(0));
        }
        int worker = next();
        return worker < 0 ? OptionalLong.empty() : OptionalLong.of(ends[worker]);
    }

    @Override
    public List<Integer> takeCompleted(long now) {
        catchUp(now);
        List<Integer> taken = new ArrayList<>(done);
        done.clear();
        doneAt.clear();
        return taken;
    }

    private void catchUp(long now) {
        for (int worker = next(); worker >= 0 && ends[worker] <= now; worker = next()) {
            done.add(jobs[worker]);
            doneAt.add(ends[worker]);
            jobs[worker] = 0;
            begin(ends[worker]);
        }
    }

    /** Lets the first of those that wait begin, if a worker is free. */
    private void begin(long tick) {
        for (int worker = 0; worker < jobs.length; worker++) {
            if (jobs[worker] == 0 && !queue.isEmpty()) {
                long[] first = queue.removeFirst();
                jobs[worker] = (int) first[0];
                ends[worker] = tick + first[1];
            }
        }
    }

    /** The worker whose job ends first; -1 if nobody works. */
    private int next() {
        int best = -1;
        for (int worker = 0; worker < jobs.length; worker++) {
            boolean earlier =
                    best < 0 || ends[worker] < ends[best] || (ends[worker] == ends[best] && jobs[worker] < jobs[best]);
            if (jobs[worker] != 0 && earlier) {
                best = worker;
            }
        }
        return best;
    }
}
