package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.NiceWeights;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Virtual runtimes in a map, and a set of all who are ready or running. */
public final class VirtualRuntime implements SchedulingPolicy {
    private static final long LIMIT = 1_000_000_000L;

    private final long latency;
    private final long granularity;
    private final long credit;
    private final Map<TaskView, Long> vruntimes = new HashMap<>();
    private final Set<TaskView> runnable = new LinkedHashSet<>();
    private final Set<TaskView> onCore = new LinkedHashSet<>();
    private final List<TaskView> queue = new ArrayList<>();
    private @Nullable Machine machine;
    private long min = 0;

    public VirtualRuntime(long latency, long granularity, long credit) {
        check(latency, 1);
        check(granularity, 1);
        check(credit, 0);
        this.latency = latency;
        this.granularity = granularity;
        this.credit = credit << 20;
    }

    private static void check(long value, long least) {
        if (value < least || value > LIMIT) {
            throw new IllegalArgumentException("bad value " + value);
        }
    }

    @Override
    public void attach(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        if (cause == ReadyCause.ARRIVED) {
            vruntimes.put(task, minVruntime());
        } else if (cause == ReadyCause.WOKEN) {
            vruntimes.put(task, Math.max(vruntimes.get(task), minVruntime() - credit));
        }
        runnable.add(task);
        queue.add(task);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        TaskView next = null;
        for (TaskView task : queue) {
            if (next == null || vruntimes.get(task) < vruntimes.get(next)) {
                next = task;
            }
        }
        queue.remove(next);
        return next;
    }

    @Override
    public long quantum(TaskView task) {
        onCore.add(task);
        long sum = 0;
        for (TaskView each : runnable) {
            sum += NiceWeights.of(each.nice());
        }
        long part = latency * NiceWeights.of(task.nice()) / sum;
        return part < granularity ? granularity : part;
    }

    @Override
    public void charge(TaskView task, long ticks) {
        onCore.remove(task);
        vruntimes.put(task, vruntimes.get(task) + (ticks << 30) / NiceWeights.of(task.nice()));
        minVruntime();
    }

    @Override
    public void blocked(TaskView task) {
        minVruntime();
        runnable.remove(task);
    }

    @Override
    public void ended(TaskView task) {
        minVruntime();
        runnable.remove(task);
        queue.remove(task);
    }

    @Override
    public int interrupt(TaskView newcomer) {
        int victim = NO_CORE;
        for (int core = 0; machine != null && core < machine.cores(); core++) {
            TaskView running = machine.running(core);
            if (running != null
                    && vruntime(running) - vruntime(newcomer) > granularity << 20
                    && (victim == NO_CORE || vruntime(running) > vruntime(machine.running(victim)))) {
                victim = core;
            }
        }
        return victim;
    }

    public long vruntime(TaskView task) {
        long charged = vruntimes.getOrDefault(task, 0L);
        return onCore.contains(task) ? charged + (task.sliceTicks() << 30) / NiceWeights.of(task.nice()) : charged;
    }

    public long minVruntime() {
        long smallest = Long.MAX_VALUE;
        for (TaskView task : runnable) {
            smallest = Math.min(smallest, vruntime(task));
        }
        if (!runnable.isEmpty() && smallest > min) {
            min = smallest;
        }
        return min;
    }
}
