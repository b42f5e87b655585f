package dev.timeslice.thread.eventloop;

import dev.timeslice.model.loop.WorkerPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Remembers who came when, and works out the whole plan anew each time it is asked. */
public final class QueueingPool implements WorkerPool {
    private final int workers;
    private final List<Job> jobs = new ArrayList<>();
    private final Set<Integer> cancelled = new HashSet<>();
    private final Set<Integer> taken = new HashSet<>();

    public QueueingPool(int workers) {
        this.workers = workers;
    }

    @Override
    public int submit(long now, long ticks) {
        int number = jobs.size() + 1;
        jobs.add(new Job(number, now, ticks));
        return number;
    }

    @Override
    public boolean cancel(long now, int job) {
        boolean waits = plan().stream().anyMatch(one -> one.number() == job && one.begin() > now);
        if (waits) {
            cancelled.add(job);
        }
        return waits;
    }

    @Override
    public OptionalLong nextCompletion() {
        return plan().stream()
                .filter(one -> !taken.contains(one.number()))
                .mapToLong(Planned::end)
                .min();
    }

    @Override
    public List<Integer> takeCompleted(long now) {
        List<Integer> completed = plan().stream()
                .filter(one -> one.end() <= now && !taken.contains(one.number()))
                .sorted(Comparator.comparingLong(Planned::end).thenComparingInt(Planned::number))
                .map(Planned::number)
                .toList();
        taken.addAll(completed);
        return completed;
    }

    private List<Planned> plan() {
        long[] free = new long[workers];
        List<Planned> plan = new ArrayList<>();
        for (Job job : jobs) {
            if (!cancelled.contains(job.number())) {
                Arrays.sort(free);
                long begin = Math.max(free[0], job.came());
                free[0] = begin + job.ticks();
                plan.add(new Planned(job.number(), begin, free[0]));
            }
        }
        return plan;
    }

    private record Job(int number, long came, long ticks) {}

    private record Planned(int number, long begin, long end) {}
}
