package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the clock at every tick, and asks streams for the extremes. */
public final class LoadBalancing implements SchedulingPolicy {
    private final long turn;
    private final boolean together;
    private final long peek;
    private final long push;
    private final List<CoreQueue> queues = new ArrayList<>();
    private final Set<TaskView> asleep = new HashSet<>();
    private @Nullable Machine machine;

    public LoadBalancing(long quantum, boolean commonSlices, long peekInterval, long pushInterval) {
        if (quantum <= 0) {
            throw new IllegalArgumentException("cannot take turns of " + quantum + " ticks");
        }
        if (peekInterval < 0) {
            throw new IllegalArgumentException("cannot peek every " + peekInterval + " ticks");
        }
        if (pushInterval < 0) {
            throw new IllegalArgumentException("cannot push every " + pushInterval + " ticks");
        }
        turn = quantum;
        together = commonSlices;
        peek = peekInterval;
        push = pushInterval;
    }

    @Override
    public void attach(Machine given) {
        machine = given;
        for (int i = 0; i < given.cores(); i++) {
            queues.add(new CoreQueue(i));
        }
        given.setTimer(1, 0);
    }

    @Override
    public void timer(long key) {
        Machine given = machine;
        if (given == null) {
            return;
        }
        given.setTimer(given.now() + 1, 0);
        if (push > 0 && given.now() % push == 0) {
            pushAll();
        }
        if (peek > 0 && given.now() % peek == 0) {
            queues.stream().filter(queue -> queue.row.isEmpty()).forEach(this::pull);
        }
    }

    private void pushAll() {
        boolean moved = true;
        while (moved) {
            CoreQueue least = queues.stream()
                    .min(Comparator.comparingInt(queue -> queue.load))
                    .orElseThrow();
            Optional<CoreQueue> most = queues.stream()
                    .filter(queue -> queue.countMovable() > 0)
                    .sorted(Comparator.comparingInt((CoreQueue queue) -> queue.load)
                            .reversed())
                    .findFirst();
            moved = most.isPresent() && most.get().load >= least.load + 2;
            if (moved) {
                move(most.get(), least, most.get().removeLastMovable());
            }
        }
    }

    private void pull(CoreQueue to) {
        CoreQueue from = queues.stream()
                .sorted(Comparator.comparingInt(CoreQueue::countMovable).reversed())
                .findFirst()
                .orElseThrow();
        move(from, to, from.removeFirstMovable());
    }

    private static void move(CoreQueue from, CoreQueue to, @Nullable TaskView task) {
        if (task != null) {
            from.load--;
            to.load++;
            to.row.addLast(task);
        }
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        CoreQueue queue =
                task.lastCore() == NO_CORE ? CoreQueue.leastLoaded(queues, task) : queues.get(task.lastCore());
        if (cause == ReadyCause.ARRIVED || cause == ReadyCause.WOKEN) {
            queue.load++;
        }
        asleep.remove(task);
        queue.row.addLast(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return queues.get(core).row.pollFirst();
    }

    @Override
    public void blocked(TaskView task) {
        asleep.add(task);
        queues.get(task.lastCore()).load--;
    }

    @Override
    public void ended(TaskView task) {
        if (asleep.remove(task)) {
            return;
        }
        for (CoreQueue queue : queues) {
            if (queue.row.remove(task)) {
                queue.load--;
                return;
            }
        }
        queues.get(task.lastCore()).load--;
    }

    @Override
    public long quantum(TaskView task) {
        return together && machine != null ? turn - machine.now() % turn : turn;
    }
}
