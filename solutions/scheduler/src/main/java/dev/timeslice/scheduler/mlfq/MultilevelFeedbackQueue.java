package dev.timeslice.scheduler.mlfq;

import dev.timeslice.model.scheduling.FeedbackQueue;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The multilevel feedback queue, with the rules of Arpaci-Dusseau, Operating Systems: Three Easy Pieces, chapter 8.
 *
 * <p>All queues are one order of places: by queue, then by number. A task keeps its place while it runs, so a task that is
 * interrupted is at the head of its queue again; it gives the place up when its quantum is over, when it sleeps and when it
 * yields. A task whose quantum is over queues in that very moment, before those that arrive or wake at the same tick,
 * whatever the knob {@code requeue_order} says.
 *
 * <p>An event costs O(log n). A boost moves only the tasks of the lower queues, each of which got there by an event of its
 * own since the last boost, and renews the others when it next meets them. Tasks that are bound to other cores cost a step
 * each when a core looks for work.
 */
public final class MultilevelFeedbackQueue implements SchedulingPolicy {
    private final List<FeedbackQueue> queues;
    private final long boost;
    private final boolean ioBump;
    private final boolean stayAfterIo;

    private final Map<TaskView, Job> jobs = new HashMap<>();
    private final TreeMap<Place, Job> ready = new TreeMap<>();
    /** Those that left a core at this tick, until the kernel has said why. */
    private final Set<Job> leaving = new HashSet<>();

    private @Nullable Machine machine;
    private long firstNumber;
    private long lastNumber;
    private long boosts;

    /**
     * @param queues from the highest to the lowest
     * @param boost after how many ticks all tasks move to the highest queue, again and again; 0 for never
     * @param ioBump whether a task that wakes goes to the head of its queue instead of its end
     * @param stayAfterIo whether a task that sleeps has its whole allotment again
     * @throws IllegalArgumentException if there are no queues, if their numbers do not fall, or if {@code boost} is negative
     */
    public MultilevelFeedbackQueue(List<FeedbackQueue> queues, long boost, boolean ioBump, boolean stayAfterIo) {
        if (queues.isEmpty()) {
            throw new IllegalArgumentException("there is at least one queue, found " + queues);
        }
        for (int i = 1; i < queues.size(); i++) {
            if (queues.get(i).number() >= queues.get(i - 1).number()) {
                throw new IllegalArgumentException("queues go from the highest number to the lowest, found " + queues);
            }
        }
        if (boost < 0) {
            throw new IllegalArgumentException("a boost comes every 1 tick or more, or never for 0, found " + boost);
        }
        this.queues = List.copyOf(queues);
        this.boost = boost;
        this.ioBump = ioBump;
        this.stayAfterIo = stayAfterIo;
    }

    @Override
    public void attach(Machine newMachine) {
        machine = newMachine;
        setNextBoost(newMachine);
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        Job job = cause == ReadyCause.ARRIVED ? admit(task) : jobOf(task);
        leaving.remove(job);
        switch (cause) {
            case ARRIVED, YIELDED -> queueLast(job);
            case WOKEN -> {
                if (ioBump) {
                    queueFirst(job);
                } else {
                    queueLast(job);
                }
            }
            case PREEMPTED, QUANTUM_EXPIRED -> {
                // It has its place: the one from before it ran, or the one that it got at the end of its quantum.
            }
        }
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
        return jobOf(task).ticksLeft;
    }

    @Override
    public void charge(TaskView task, long ticks) {
        Job job = jobOf(task);
        leaving.add(job);
        job.ranIn = job.place.queue;
        job.ticksLeft -= ticks;
        job.quantumOver = job.ticksLeft <= 0;
        if (job.quantumOver) {
            endQuantum(job);
            queueLast(job);
        }
    }

    @Override
    public void blocked(TaskView task) {
        Job job = jobOf(task);
        leaving.remove(job);
        if (stayAfterIo) {
            enter(job, job.ranIn);
            if (job.quantumOver) {
                endQuantum(job);
            }
        }
    }

    @Override
    public void ended(TaskView task) {
        Job job = jobs.remove(task);
        if (job != null) {
            leaving.remove(job);
            ready.remove(job.place, job);
        }
    }

    /** The core with the task that comes last, if the newcomer comes before it. */
    @Override
    public int interrupt(TaskView newcomer) {
        Machine present = Objects.requireNonNull(machine);
        int core = NO_CORE;
        Place last = jobOf(newcomer).place;
        for (int candidate = 0; candidate < present.cores(); candidate++) {
            TaskView running = present.running(candidate);
            if (running != null && newcomer.mayRunOn(candidate)) {
                Place place = jobOf(running).place;
                if (place.compareTo(last) > 0) {
                    last = place;
                    core = candidate;
                }
            }
        }
        return core;
    }

    /** The boost: first all that are in the highest queue already, then the others, those of the lowest queue first. */
    @Override
    public void timer(long key) {
        Machine present = Objects.requireNonNull(machine);
        setNextBoost(present);
        // The kernel has to ask for the quantum of a running task again.
        for (int core = 0; core < present.cores(); core++) {
            TaskView task = present.preempt(core);
            if (task != null) {
                ready(task, ReadyCause.PREEMPTED);
            }
        }
        Map<Place, Job> below = ready.tailMap(Place.BELOW_THE_HIGHEST_QUEUE);
        List<Job> lower = new ArrayList<>(below.values());
        below.clear();
        for (Job job : leaving) {
            if (job.place.queue > 0) {
                lower.add(job);
            }
        }
        lower.sort(Comparator.comparing(job -> job.place, Place.LOWEST_QUEUE_FIRST));
        boosts++;
        for (Job job : lower) {
            renew(job);
            queueLast(job);
            if (!leaving.contains(job)) {
                ready.put(job.place, job);
            }
        }
    }

    private void setNextBoost(Machine present) {
        if (boost > 0) {
            present.setTimer(present.now() + boost, 0);
        }
    }

    private Job admit(TaskView task) {
        Job job = new Job(task);
        renew(job);
        jobs.put(task, job);
        return job;
    }

    /** What is known of a task, as all the boosts so far have left it. */
    private Job jobOf(TaskView task) {
        Job job = Objects.requireNonNull(jobs.get(task));
        if (job.boosts < boosts) {
            renew(job);
        }
        return job;
    }

    private void renew(Job job) {
        enter(job, 0);
        job.boosts = boosts;
    }

    private void enter(Job job, int queue) {
        job.place = new Place(queue, job.place.number);
        job.ticksLeft = queues.get(queue).quantum();
        job.allotmentLeft = queues.get(queue).allotment();
    }

    private void endQuantum(Job job) {
        int queue = job.place.queue;
        job.allotmentLeft--;
        if (job.allotmentLeft == 0) {
            enter(job, Math.min(queue + 1, queues.size() - 1));
        } else {
            job.ticksLeft = queues.get(queue).quantum();
        }
    }

    private void queueLast(Job job) {
        job.place = new Place(job.place.queue, ++lastNumber);
    }

    private void queueFirst(Job job) {
        job.place = new Place(job.place.queue, --firstNumber);
    }

    /**
     * Where a task stands.
     *
     * @param queue its position in the list of queues, 0 for the highest
     * @param number less than those of all who stand behind it in the same queue
     */
    private record Place(int queue, long number) implements Comparable<Place> {
        private static final Place BELOW_THE_HIGHEST_QUEUE = new Place(1, Long.MIN_VALUE);
        private static final Comparator<Place> LOWEST_QUEUE_FIRST =
                Comparator.comparing(Place::queue).reversed().thenComparing(Place::number);

        @Override
        public int compareTo(Place other) {
            int byQueue = Integer.compare(queue, other.queue);
            return byQueue != 0 ? byQueue : Long.compare(number, other.number);
        }
    }

    /** A task and what it may still use. */
    private static final class Job {
        private final TaskView task;
        private Place place = new Place(0, 0);
        /** Of the present quantum. */
        private long ticksLeft;
        /** In quanta; the present one counts. */
        private long allotmentLeft;
        /** The queue in which it ran last. */
        private int ranIn;
        /** Whether its quantum was over when it left its core. */
        private boolean quantumOver;
        /** How many boosts it has had. */
        private long boosts;

        private Job(TaskView task) {
            this.task = task;
        }
    }
}
