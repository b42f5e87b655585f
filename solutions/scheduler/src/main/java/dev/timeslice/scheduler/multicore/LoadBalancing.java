package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A queue for each core, made even at intervals: loaded cores push tasks to others, and cores with an empty queue pull one.
 */
public final class LoadBalancing implements SchedulingPolicy {
    private final long quantum;
    private final boolean commonSlices;
    private final long peekInterval;
    private final long pushInterval;
    private final List<RunQueue> queues = new ArrayList<>();
    private final NavigableSet<RunQueue> byLoad =
            new TreeSet<>(Comparator.<RunQueue>comparingInt(queue -> queue.load).thenComparingInt(queue -> queue.core));
    private final Map<TaskView, Member> runnable = new HashMap<>();
    private @Nullable Machine machine;
    private long nextNumber;

    /**
     * @param quantum in ticks
     * @param commonSlices whether slices end on all cores together, at the multiples of the quantum
     * @param peekInterval every how many ticks cores with an empty queue pull; 0 for never
     * @param pushInterval every how many ticks loaded cores push; 0 for never
     * @throws IllegalArgumentException if {@code quantum} is less than 1 or an interval less than 0
     */
    public LoadBalancing(long quantum, boolean commonSlices, long peekInterval, long pushInterval) {
        if (quantum < 1) {
            throw new IllegalArgumentException("a quantum is 1 tick or more, found " + quantum);
        }
        if (peekInterval < 0 || pushInterval < 0) {
            throw new IllegalArgumentException(
                    "an interval is 0 ticks or more, found " + (peekInterval < 0 ? peekInterval : pushInterval));
        }
        this.quantum = quantum;
        this.commonSlices = commonSlices;
        this.peekInterval = peekInterval;
        this.pushInterval = pushInterval;
    }

    @Override
    public void attach(Machine newMachine) {
        machine = newMachine;
        for (int core = 0; core < newMachine.cores(); core++) {
            queues.add(new RunQueue(core));
        }
        byLoad.addAll(queues);
        setTimer(newMachine);
    }

    @Override
    public void timer(long key) {
        Machine present = Objects.requireNonNull(machine);
        if (isDue(pushInterval, present.now())) {
            push();
        }
        if (isDue(peekInterval, present.now())) {
            queues.forEach(this::pull);
        }
        setTimer(present);
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        Member member = runnable.get(task);
        if (member == null) {
            member = new Member(task, home(task));
            runnable.put(task, member);
            changeLoad(member.queue, 1);
        }
        enqueue(member);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        Map.Entry<Long, Member> first = queues.get(core).waiting.firstEntry();
        if (first == null) {
            return null;
        }
        dequeue(first.getValue());
        return first.getValue().task;
    }

    @Override
    public void blocked(TaskView task) {
        leave(task);
    }

    @Override
    public void ended(TaskView task) {
        leave(task);
    }

    @Override
    public long quantum(TaskView task) {
        return commonSlices ? quantum - Objects.requireNonNull(machine).now() % quantum : quantum;
    }

    /** The most loaded core that can gives its last task to the least loaded, as long as that makes them more even. */
    private void push() {
        while (true) {
            RunQueue idlest = byLoad.first();
            RunQueue busiest = null;
            for (RunQueue queue : queues) {
                if (!queue.unbound.isEmpty() && (busiest == null || queue.load > busiest.load)) {
                    busiest = queue;
                }
            }
            if (busiest == null || busiest.load - idlest.load < 2) {
                return;
            }
            move(busiest.unbound.lastEntry().getValue(), idlest);
        }
    }

    /** A queue that is empty takes the first task of the one where most of them may be taken. */
    private void pull(RunQueue puller) {
        if (!puller.waiting.isEmpty()) {
            return;
        }
        RunQueue longest = queues.get(0);
        for (RunQueue queue : queues) {
            if (queue.unbound.size() > longest.unbound.size()) {
                longest = queue;
            }
        }
        if (!longest.unbound.isEmpty()) {
            move(longest.unbound.firstEntry().getValue(), puller);
        }
    }

    private void move(Member member, RunQueue to) {
        dequeue(member);
        changeLoad(member.queue, -1);
        member.queue = to;
        changeLoad(to, 1);
        enqueue(member);
    }

    private void enqueue(Member member) {
        member.number = nextNumber++;
        member.queue.waiting.put(member.number, member);
        if (!member.task.isBound()) {
            member.queue.unbound.put(member.number, member);
        }
    }

    private static void dequeue(Member member) {
        member.queue.waiting.remove(member.number);
        member.queue.unbound.remove(member.number);
    }

    private void leave(TaskView task) {
        Member member = runnable.remove(task);
        if (member != null) {
            dequeue(member);
            changeLoad(member.queue, -1);
        }
    }

    /** The core on which the task ran last; for a new one the least loaded, of equals the first. */
    private RunQueue home(TaskView task) {
        if (task.lastCore() != NO_CORE) {
            return queues.get(task.lastCore());
        }
        for (RunQueue queue : byLoad) {
            if (task.mayRunOn(queue.core)) {
                return queue;
            }
        }
        throw new IllegalStateException(task.name() + " may run nowhere");
    }

    private void changeLoad(RunQueue queue, int by) {
        byLoad.remove(queue);
        queue.load += by;
        byLoad.add(queue);
    }

    private void setTimer(Machine present) {
        long next = Math.min(nextTick(peekInterval, present.now()), nextTick(pushInterval, present.now()));
        if (next != Long.MAX_VALUE) {
            present.setTimer(next, 0);
        }
    }

    private static boolean isDue(long interval, long now) {
        return interval > 0 && now % interval == 0;
    }

    /** The next multiple of the interval. */
    private static long nextTick(long interval, long now) {
        return interval == 0 ? Long.MAX_VALUE : (now / interval + 1) * interval;
    }

    /** A runnable task: where it belongs, and its place there if it waits. */
    private static final class Member {
        private final TaskView task;
        private RunQueue queue;
        private long number = -1;

        private Member(TaskView task, RunQueue queue) {
            this.task = task;
            this.queue = queue;
        }
    }

    /** What waits for one core, in order of arriving here. */
    private static final class RunQueue {
        private final int core;
        private final NavigableMap<Long, Member> waiting = new TreeMap<>();
        /** Those of them that may be moved. */
        private final NavigableMap<Long, Member> unbound = new TreeMap<>();
        /** The tasks that wait here, and the one that runs here. */
        private int load;

        private RunQueue(int core) {
            this.core = core;
        }
    }
}
