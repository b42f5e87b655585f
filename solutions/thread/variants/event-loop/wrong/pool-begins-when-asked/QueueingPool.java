package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.WorkerPool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Queue;

/** Jobs under way by the tick at which they end. A job leaves the queue at exactly the tick at which another one ends. */
public final class QueueingPool implements WorkerPool {
    private final int workers;
    private final PriorityQueue<Running> running =
            new PriorityQueue<>(Comparator.comparingLong(Running::end).thenComparingInt(Running::job));
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final List<Running> completed = new ArrayList<>();
    private int lastJob;

    public QueueingPool(int workers) {
        this.workers = workers;
    }

    @Override
    public int submit(long now, long ticks) {
        passUntil(now);
        int job = ++lastJob;
        if (running.size() < workers) {
            running.add(new Running(job, now + ticks));
        } else {
            waiting.add(new Waiting(job, ticks));
        }
        return job;
    }

    @Override
    public boolean cancel(long now, int job) {
        passUntil(now);
        return waiting.removeIf(one -> one.job() == job);
    }

    @Override
    public OptionalLong nextCompletion() {
        if (!completed.isEmpty()) {
            return OptionalLong.of(completed.get(0).end());
        }
        return running.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(running.element().end());
    }

    @Override
    public List<Integer> takeCompleted(long now) {
        passUntil(now);
        List<Integer> taken = completed.stream().map(Running::job).toList();
        completed.clear();
        return taken;
    }

    private void passUntil(long now) {
        while (!running.isEmpty() && running.element().end() <= now) {
            Running first = running.remove();
            completed.add(first);
            Waiting next = waiting.poll();
            if (next != null) {
                running.add(new Running(next.job(), now + next.ticks()));
            }
        }
    }

    private record Running(int job, long end) {}

    private record Waiting(int job, long ticks) {}
}
