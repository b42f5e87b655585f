package dev.timeslice.scheduler.mlfq;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Divides whole numbers. */
public final class BsdScheduler implements SchedulingPolicy {
    private static final int HIGHEST = 63;

    private final long slice;
    private final long second;
    private final long firstUpdate;

    private final Map<TaskView, Job> jobs = new HashMap<>();
    private final TreeMap<Place, Job> ready = new TreeMap<>();

    private @Nullable Machine machine;
    private double loadAverage;
    /** How many tasks are ready or have a core. */
    private long runnable;

    private long lastNumber;

    /**
     * @param slice how long a task runs before the next one of the same priority has its turn, in ticks
     * @param second how many ticks lie between two recomputations
     * @param firstUpdate the tick of the first one
     * @throws IllegalArgumentException if one of them is less than 1, with the value in its message
     */
    public BsdScheduler(long slice, long second, long firstUpdate) {
        this.slice = positive("slice", slice);
        this.second = positive("second", second);
        this.firstUpdate = positive("first update", firstUpdate);
    }

    private static long positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("the " + name + " is 1 tick or more, found " + value);
        }
        return value;
    }

    @Override
    public void attach(Machine newMachine) {
        machine = newMachine;
        newMachine.setTimer(firstUpdate, 0);
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        Job job = jobs.computeIfAbsent(task, Job::new);
        count(job, true);
        job.refresh();
        job.place = new Place(job.priority(), ++lastNumber);
        ready.put(job.place, job);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        for (Iterator<Job> all = ready.values().iterator(); all.hasNext(); ) {
            Job job = all.next();
            if (job.task.mayRunOn(core)) {
                all.remove();
                return job.task;
            }
        }
        return null;
    }

    @Override
    public long quantum(TaskView task) {
        // Whoever is here runs, also if the machine let it go on after I/O without asking.
        count(jobOf(task), true);
        return slice;
    }

    @Override
    public void blocked(TaskView task) {
        count(jobOf(task), false);
    }

    @Override
    public void ended(TaskView task) {
        Job job = jobs.remove(task);
        if (job != null) {
            count(job, false);
            ready.remove(job.place, job);
        }
    }

    /** The core with the task of the lowest priority, if the newcomer's is higher. */
    @Override
    public int interrupt(TaskView newcomer) {
        Machine present = Objects.requireNonNull(machine);
        int core = NO_CORE;
        int lowest = jobOf(newcomer).place.priority;
        for (int candidate = 0; candidate < present.cores(); candidate++) {
            TaskView running = present.running(candidate);
            if (running != null && newcomer.mayRunOn(candidate)) {
                int priority = jobOf(running).place.priority;
                if (priority < lowest) {
                    lowest = priority;
                    core = candidate;
                }
            }
        }
        return core;
    }

    /** The recomputation. Tasks that run keep their cores until their slices end. */
    @Override
    public void timer(long key) {
        Machine present = Objects.requireNonNull(machine);
        present.setTimer(present.now() + second, 0);
        loadAverage = 59.0 / 60 * loadAverage + 1.0 / 60 * runnable;
        double decay = (long) (2 * loadAverage) / (long) (2 * loadAverage + 1);
        List<Job> waiting = new ArrayList<>(ready.values());
        ready.clear();
        for (Job job : jobs.values()) {
            job.refresh();
            job.recentCpu = decay * job.recentCpu + job.task.nice();
            job.place = new Place(job.priority(), job.place.number);
        }
        for (Job job : waiting) {
            ready.put(job.place, job);
        }
    }

    private void count(Job job, boolean runs) {
        if (job.runnable != runs) {
            job.runnable = runs;
            runnable += runs ? 1 : -1;
        }
    }

    private Job jobOf(TaskView task) {
        return Objects.requireNonNull(jobs.get(task));
    }

    /**
     * Where a task stands.
     *
     * @param priority as of its last computation
     * @param number less than those of all who queued later
     */
    private record Place(int priority, long number) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byPriority = Integer.compare(other.priority, priority);
            return byPriority != 0 ? byPriority : Long.compare(number, other.number);
        }
    }

    /** A task and the CPU time that it has used lately. */
    private static final class Job {
        private final TaskView task;
        private Place place = new Place(HIGHEST, 0);
        private double recentCpu;
        /** How much of the task's CPU time {@link #recentCpu} has seen. */
        private long seen;

        private boolean runnable;

        private Job(TaskView task) {
            this.task = task;
        }

        /** Adds the ticks that the task has run since the last time. */
        private void refresh() {
            long used = task.cpuTime();
            recentCpu += used - seen;
            seen = used;
        }

        private int priority() {
            double priority = HIGHEST - Math.floor(recentCpu / 4) - 2.0 * task.nice();
            return (int) Math.max(0, Math.min(HIGHEST, priority));
        }
    }
}
