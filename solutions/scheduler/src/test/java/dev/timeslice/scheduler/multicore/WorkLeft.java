package dev.timeslice.scheduler.multicore;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notes at each tick how much work of each task is left, and leaves all decisions to another policy. */
final class WorkLeft implements SchedulingPolicy {
    private static final long EACH_TICK = -1;

    private final SchedulingPolicy policy;
    private final List<TaskView> tasks = new ArrayList<>();
    private final Map<String, Long> leftAt = new HashMap<>();
    private @Nullable Machine machine;

    WorkLeft(SchedulingPolicy policy) {
        this.policy = policy;
    }

    /** How much work of the task is left at the beginning of a tick; 0 after its end. */
    long left(String task, long tick) {
        return leftAt.getOrDefault(task + "@" + tick, 0L);
    }

    @Override
    public void attach(Machine newMachine) {
        machine = newMachine;
        newMachine.setTimer(1, EACH_TICK);
        policy.attach(newMachine);
    }

    @Override
    public void timer(long key) {
        if (key != EACH_TICK) {
            policy.timer(key);
            return;
        }
        Machine present = Objects.requireNonNull(machine);
        tasks.forEach(task -> leftAt.put(task.name() + "@" + present.now(), task.burstLeft()));
        present.setTimer(present.now() + 1, EACH_TICK);
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        if (cause == ReadyCause.ARRIVED) {
            tasks.add(task);
        }
        policy.ready(task, cause);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        return policy.pick(core);
    }

    @Override
    public long quantum(TaskView task) {
        return policy.quantum(task);
    }

    @Override
    public long fetchCost(TaskView task, int core) {
        return policy.fetchCost(task, core);
    }

    @Override
    public void charge(TaskView task, long ticks) {
        policy.charge(task, ticks);
    }

    @Override
    public void blocked(TaskView task) {
        policy.blocked(task);
    }

    @Override
    public void ended(TaskView task) {
        policy.ended(task);
    }

    @Override
    public int interrupt(TaskView ready) {
        return policy.interrupt(ready);
    }
}
