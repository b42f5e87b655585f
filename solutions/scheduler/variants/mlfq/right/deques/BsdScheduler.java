package dev.timeslice.scheduler.mlfq;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run queue for each priority. */
public final class BsdScheduler implements SchedulingPolicy {
    private final long slice;
    private final long second;
    private final long firstUpdate;
    private final List<Deque<Entry>> runQueues = new ArrayList<>();
    private final Map<TaskView, Entry> entries = new LinkedHashMap<>();
    private Machine machine;
    private double load;
    private long queued;

    public BsdScheduler(long slice, long second, long firstUpdate) {
        if (slice <= 0 || second <= 0 || firstUpdate <= 0) {
            throw new IllegalArgumentException("no ticks: " + slice + " " + second + " " + firstUpdate);
        }
        this.slice = slice;
        this.second = second;
        this.firstUpdate = firstUpdate;
        for (int priority = 0; priority < 64; priority++) {
            runQueues.add(new ArrayDeque<>());
        }
    }

    @Override
    public void attach(Machine machine) {
        this.machine = machine;
        machine.setTimer(firstUpdate, 0);
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        Entry entry = entries.get(task);
        if (entry == null) {
            entry = new Entry(task);
            entries.put(task, entry);
        }
        entry.awake = true;
        entry.turn = queued++;
        entry.judge();
        entry.waits = true;
        runQueues.get(entry.priority).add(entry);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        for (int priority = 63; priority >= 0; priority--) {
            Entry entry = runQueues.get(priority).poll();
            if (entry != null) {
                entry.waits = false;
                return entry.task;
            }
        }
        return null;
    }

    @Override
    public long quantum(TaskView task) {
        return slice;
    }

    @Override
    public void charge(TaskView task, long ticks) {
        Entry entry = entries.get(task);
        entry.recent += ticks - entry.counted;
        entry.counted = 0;
    }

    @Override
    public void blocked(TaskView task) {
        entries.get(task).awake = false;
    }

    @Override
    public void ended(TaskView task) {
        Entry entry = entries.remove(task);
        runQueues.get(entry.priority).remove(entry);
    }

    @Override
    public int interrupt(TaskView newcomer) {
        int victim = NO_CORE;
        int least = entries.get(newcomer).priority;
        for (int core = 0; core < machine.cores(); core++) {
            TaskView running = machine.running(core);
            if (running != null && entries.get(running).priority < least) {
                least = entries.get(running).priority;
                victim = core;
            }
        }
        return victim;
    }

    @Override
    public void timer(long key) {
        machine.setTimer(machine.now() + second, key);
        long active = entries.values().stream().filter(entry -> entry.awake).count();
        load = load * (59.0 / 60.0) + active * (1.0 / 60.0);
        for (int core = 0; core < machine.cores(); core++) {
            TaskView running = machine.running(core);
            if (running != null) {
                Entry entry = entries.get(running);
                entry.recent += running.sliceTicks() - entry.counted;
                entry.counted = running.sliceTicks();
            }
        }
        for (Entry entry : entries.values()) {
            entry.recent = entry.recent * ((load * 2) / (load * 2 + 1)) + entry.task.nice();
            entry.judge();
        }
        runQueues.forEach(Deque::clear);
        entries.values().stream()
                .filter(entry -> entry.waits)
                .sorted(Comparator.comparingLong(entry -> entry.turn))
                .forEach(entry -> runQueues.get(entry.priority).add(entry));
    }

    private static final class Entry {
        final TaskView task;
        double recent;
        /** The ticks of the present slice that are in {@code recent} already. */
        long counted;

        int priority;
        long turn;
        boolean awake;
        boolean waits;

        Entry(TaskView task) {
            this.task = task;
        }

        void judge() {
            int quarter = (int) Math.floor(recent / 4);
            priority = Math.min(63, Math.max(0, 63 - quarter - 2 * task.nice()));
        }
    }
}
