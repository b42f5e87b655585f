package dev.timeslice.scheduler.classic;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class PriorityScheduling implements SchedulingPolicy {

    private record Candidate(TaskView task, long worth, long since) {}

    private final boolean largestFirst;
    private final boolean preemptive;
    private final long interval;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<TaskView, Long> worth = new HashMap<>();

    private Machine machine;

    public PriorityScheduling(PriorityOrder order, boolean preemptive, long agingInterval) {
        if (agingInterval < 0 || agingInterval > 1_000_000_000L) {
            throw new IllegalArgumentException("cannot age by a level in " + agingInterval + " ticks");
        }
        this.largestFirst = order == PriorityOrder.LARGEST_FIRST;
        this.preemptive = preemptive;
        this.interval = agingInterval;
    }

    @Override
    public void attach(Machine machine) {
        this.machine = machine;
        if (preemptive && interval > 0) {
            machine.setTimer(machine.now() + 1, 0);
        }
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        long priority = largestFirst ? task.priority() : -task.priority();
        long worthNow = priority * level();
        if (cause == ReadyCause.PREEMPTED) {
            worthNow = worth.getOrDefault(task, worthNow);
        }
        candidates.add(new Candidate(task, worthNow, now()));
    }

    @Override
    public TaskView pick(int core) {
        Candidate best = best();
        if (best == null) {
            return null;
        }
        candidates.remove(best);
        worth.put(best.task(), worthOf(best));
        overtake();
        return best.task();
    }

    @Override
    public int interrupt(TaskView ready) {
        return toBeOvertaken();
    }

    @Override
    public void timer(long key) {
        if (machine != null) {
            machine.setTimer(machine.now() + 1, 0);
            overtake();
        }
    }

    private void overtake() {
        int core = toBeOvertaken();
        if (machine != null && core != NO_CORE) {
            TaskView overtaken = machine.preempt(core);
            if (overtaken != null) {
                ready(overtaken, ReadyCause.PREEMPTED);
            }
        }
    }

    private int toBeOvertaken() {
        Candidate best = best();
        if (machine == null || best == null || !preemptive) {
            return NO_CORE;
        }
        int worst = NO_CORE;
        long least = worthOf(best) - level() + 1;
        for (int core = 0; core < machine.cores(); core++) {
            TaskView running = machine.running(core);
            if (running != null && worth.getOrDefault(running, 0L) < least) {
                worst = core;
                least = worth.getOrDefault(running, 0L);
            }
        }
        return worst;
    }

    private Candidate best() {
        Candidate best = null;
        for (Candidate candidate : candidates) {
            if (best == null || worthOf(candidate) > worthOf(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private long worthOf(Candidate candidate) {
        return candidate.worth() + (interval == 0 ? 0 : now() - candidate.since());
    }

    private long level() {
        return Math.max(1, interval);
    }

    private long now() {
        return machine == null ? 0 : machine.now();
    }
}
